import type { PostProblem } from "../../../domain/network/post/check-post";
import type { Text } from "../../../text/text";

/** What is wrong with a text, one sentence each: what, where, and what to do. For every slice that uses `checkText`. */
export function problemTexts(
  problems: readonly PostProblem[],
  linkHosts: readonly string[],
  t: Text,
): readonly string[] {
  return [...new Set(problems.map((problem) => problemText(problem, linkHosts, t)))];
}

function problemText(problem: PostProblem, linkHosts: readonly string[], t: Text): string {
  if (problem.kind === "picture-text") return t("network.post.problem.picture-text");
  const field = t("network.post.problem.field", { field: problem.field });
  switch (problem.kind) {
    case "empty":
      return t("network.post.problem.empty", { field });
    case "masked":
      return t("network.post.problem.masked", { field });
    case "too-long":
      return t("network.post.problem.too-long", { field, length: problem.length, longest: problem.longest });
    case "personal-data":
      return t("network.post.problem.personal-data", { field, what: problem.what, found: problem.found });
    case "link-not-allowed":
      return t("network.post.problem.link-not-allowed", { field, host: problem.host, hosts: linkHosts.join(", ") });
  }
}
