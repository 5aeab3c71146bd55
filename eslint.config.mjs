import tseslint from "typescript-eslint";

/** Six rules that catch what the compiler does not; style is Prettier's business. */
export default tseslint.config(
  { ignores: ["dist/", "dist-bench/", "node_modules/", ".data/", "coverage/", "**/*.mjs", "**/*.cjs"] },
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "@typescript-eslint": tseslint.plugin },
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-console": "error",
    },
  },
);
