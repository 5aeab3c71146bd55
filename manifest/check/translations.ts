/** Where people's words are in a manifest, and so what a language file has to translate. */
const WORDS = [
  /^name\.(short|full)$/,
  /^description\.(short|full)$/,
  /^staticTabs\[\d+\]\.name$/,
  /^bots\[\d+\]\.commandLists\[\d+\]\.commands\[\d+\]\.(title|description)$/,
  /^composeExtensions\[\d+\]\.commands\[\d+\]\.(parameters\[\d+\]\.)?(title|description)$/,
];

/** What is wrong with a language file beside the schema: a text that it lacks, or one that the manifest has not. */
export function translationProblems(manifest: unknown, translated: object): readonly string[] {
  const words = pathsOf(manifest, "").filter((path) => WORDS.some((pattern) => pattern.test(path)));
  const keys = Object.keys(translated).filter((key) => key !== "$schema");
  return [
    ...words.filter((path) => !keys.includes(path)).map((path) => `lacks ${path}`),
    ...keys.filter((key) => !words.includes(key)).map((key) => `${key} is no text of the manifest`),
  ];
}

/** The address of each text as language files write it: "bots[0].commandLists[0].commands[1].title". */
function pathsOf(part: unknown, path: string): readonly string[] {
  if (typeof part === "string") return [path];
  if (Array.isArray(part)) return part.flatMap((one, at) => pathsOf(one, `${path}[${at}]`));
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => pathsOf(value, path === "" ? key : `${path}.${key}`));
}
