import { parse } from "@formatjs/icu-messageformat-parser";
import type { Plugin } from "vite";

/** Parses the ICU sentences of tab/text/*.json while building; the browser gets their trees and needs no parser. */
export function compileTexts(): Plugin {
  return {
    name: "compile-texts",
    enforce: "pre",
    transform(code, id) {
      if (!/[\\/]tab[\\/]text[\\/](?:(?:network|privacy)[\\/])?(?:sv|en)\.json$/.test(id)) return null;
      const compiled = compile(JSON.parse(code) as Texts, id);
      return {
        code: `export default JSON.parse(${JSON.stringify(JSON.stringify(compiled))})`,
        map: null,
        moduleType: "js",
      };
    },
  };
}

interface Texts {
  readonly [key: string]: string | Texts;
}

/** A sentence without arguments stays a string. */
function compile(texts: Texts, path: string): unknown {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === "string" ? compileSentence(text, `${path}: ${key}`) : compile(text, `${path}: ${key}`),
    ]),
  );
}

function compileSentence(text: string, where: string): unknown {
  try {
    return /[{<']/.test(text) ? parse(text, { shouldParseSkeletons: true }) : text;
  } catch (error) {
    throw new Error(`${where} is not an ICU message: ${error instanceof Error ? error.message : "unreadable"}`);
  }
}
