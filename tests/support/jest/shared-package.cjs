/**
 * A transform: what Jest loads instead of a module of a package that test files share (see environment.cjs). Outside test
 * files, where Jest transforms what its global set-up requires, the module stays what it is.
 */
const CODE = `
if (globalThis.requireShared) module.exports = requireShared(__filename);
else module._compile(require("node:fs").readFileSync(__filename, "utf8"), __filename);`;

module.exports = {
  process: () => ({ code: CODE }),
  getCacheKey: (_text, path) => `shared-${path.replace(/\W/g, "-")}-${CODE.length}`,
};
