import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");
const dockerfile = readFileSync(join(ROOT, "Dockerfile"), "utf8");

/** What dockerfilelint says, which has no types. */
function lint(text: string): readonly string[] {
  const { run } = jest.requireActual<{ run(folder: string, text: string): readonly { readonly title: string }[] }>(
    "dockerfilelint",
  );
  return run(ROOT, text).map(({ title }) => title);
}

test("the linter has nothing against the Dockerfile", () => {
  expect(lint(dockerfile)).toEqual([]);
});

test.each([
  [
    "a base that is whatever is newest",
    "node:22-bookworm-slim AS build",
    "node:latest AS build",
    "Base Image Latest Tag",
  ],
  ["a command with superpowers", "RUN npm ci", "RUN sudo npm ci", "Use Of sudo Is Not Allowed"],
  ["a port that is none", "EXPOSE 8080", "EXPOSE http", "Invalid Port Exposed"],
  ["a word that Docker does not know", "WORKDIR /app", "WORKDIRECTORY /app", "Invalid Command"],
])("the linter finds %s", (_, from, to, title) => {
  expect(lint(dockerfile.replace(from, to))).toContain(title);
});

test("the image that runs holds what runs in the cloud, and runs it as nobody in particular", () => {
  const last = dockerfile.slice(dockerfile.lastIndexOf("FROM"));
  expect(last).toContain("COPY --from=build /app/dist/site ./");
  expect(last).toContain("\nUSER node\n");
  expect(last).toMatch(/\nCMD \["node", "dist\/bot\/main\.js"\]\n$/);
  expect(last).toContain("/health/live");
});

test("packages' install scripts are not run in it", () => {
  expect(dockerfile).toContain("npm ci --ignore-scripts");
});

test("nothing goes into the image but what is named: no settings, no tables, no history", () => {
  const lines = readFileSync(join(ROOT, ".dockerignore"), "utf8").trim().split("\n");
  expect(lines[0]).toBe("*");
  expect(lines.slice(1).every((line) => line.startsWith("!"))).toBe(true);
  expect(lines.join("\n")).not.toMatch(/\.env|\.data|\.git|node_modules/);
});
