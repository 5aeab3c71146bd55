import { resolve } from "node:path";
import { defineConfig } from "vite";
import { precompress } from "../../../tab/build/precompress";

/** Built as the tab is, so that only what is in it differs. */
export default defineConfig({
  root: __dirname,
  base: "/tab/",
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    emptyOutDir: true,
    rolldownOptions: {
      // The service reads two pages of a built tab; here they are the same.
      input: resolve(__dirname, "index.html"),
      onwarn: (warning, warn) => warning.code !== "MODULE_LEVEL_DIRECTIVE" && warn(warning),
    },
  },
  plugins: [precompress()],
});
