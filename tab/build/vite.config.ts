import { resolve } from "node:path";
import { defineConfig } from "vite";
import { keepBudgets } from "./budgets";
import { compileTexts } from "./compile-texts";
import { precompress } from "./precompress";
import { preloadSwedish } from "./preload-swedish";

/**
 * preact/compat can take React's place: a first load of 103 kB instead of 161 (gzip). It is not the default, because
 * the focus does not follow what has been pressed everywhere (tests/tab/evaluation/texts-view with TAB_LIBRARY=preact).
 */
const LIBRARIES = {
  react: [],
  preact: [
    { find: /^react-dom\/client$/, replacement: "preact/compat/client" },
    { find: /^react-dom$/, replacement: "preact/compat" },
    { find: /^react\/jsx-runtime$/, replacement: "preact/jsx-runtime" },
    { find: /^react$/, replacement: "preact/compat" },
  ],
};

/**
 * The tab: one entry, one lazy chunk per view, every file named by its content. `npm run build` runs this; with
 * `--mode preact` the other library is built in.
 */
export default defineConfig(({ mode }) => ({
  root: resolve(__dirname, ".."),
  base: "/tab/",
  resolve: {
    alias: [
      ...LIBRARIES[mode === "preact" ? "preact" : "react"],
      // The texts are parsed at build, so the parser can stay at home.
      {
        find: "@formatjs/icu-messageformat-parser",
        replacement: resolve(__dirname, "../../node_modules/@formatjs/icu-messageformat-parser/lib/no-parser.js"),
      },
    ],
  },
  build: {
    outDir: resolve(__dirname, "../../dist/tab"),
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    manifest: "manifest.json",
    reportCompressedSize: false,
    rolldownOptions: {
      input: [resolve(__dirname, "../index.html"), resolve(__dirname, "../card-preview.html")],
      // Every file of Fluent begins with "use client", which means nothing here.
      onwarn: (warning, warn) => warning.code !== "MODULE_LEVEL_DIRECTIVE" && warn(warning),
    },
  },
  plugins: [
    compileTexts(),
    preloadSwedish(),
    keepBudgets({ firstLoadKilobytes: 165, lazyViewKilobytes: 25 }),
    precompress(),
  ],
}));
