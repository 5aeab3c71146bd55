import type { ApiError } from "../api/api-error";
import { Notice } from "../frame/notice";
import { useText } from "../text/use-text";

/** Why an action did not succeed, in the service's own words; nothing that the reader has written is lost by it. */
export function ProblemNotice({ problem }: { readonly problem: ApiError | null }) {
  const t = useText();
  if (!problem) return null;
  const { kind, message, about } = problem;
  return (
    <Notice
      kind="error"
      title={t("network.not-done")}
      note={about.reference && t("frame.reference", { reference: about.reference })}
    >
      {message || t(kind === "changed" ? "network.changed" : "frame.unreachable")}
    </Notice>
  );
}
