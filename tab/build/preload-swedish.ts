import type { Plugin } from "vite";

/** Fetches the Swedish texts together with the entry, not after it: nearly everybody reads them. */
export function preloadSwedish(): Plugin {
  let base = "/";
  return {
    name: "preload-swedish",
    configResolved: (config) => void (base = config.base),
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle, filename }) {
        const texts = Object.values(bundle ?? {}).find(
          (file) => file.type === "chunk" && /[\\/]text[\\/]sv\.json$/.test(file.facadeModuleId ?? ""),
        );
        if (!texts || !filename.endsWith("index.html")) return [];
        return [{ tag: "link", attrs: { rel: "modulepreload", crossorigin: true, href: base + texts.fileName } }];
      },
    },
  };
}
