/** `node -r tests/support/typescript.cjs file.ts`: lets a test run a TypeScript file in a process of its own, unbuilt. */
const { readFileSync, existsSync } = require("node:fs");
const { dirname, resolve } = require("node:path");
const Module = require("node:module");
const { transformSync } = require("@swc/core");

for (const extension of [".ts", ".tsx"]) {
  require.extensions[extension] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, "utf8"), {
      filename,
      jsc: { target: "es2022", parser: { syntax: "typescript", tsx: extension === ".tsx" } },
      module: { type: "commonjs" },
      sourceMaps: "inline",
    });
    module._compile(code, filename);
  };
}

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  if (request.startsWith(".") && request.endsWith(".js") && parent?.filename) {
    const typed = resolve(dirname(parent.filename), request.replace(/\.js$/, ".ts"));
    if (existsSync(typed)) return typed;
  }
  return resolveFilename.call(this, request, parent, ...rest);
};
