/** Words that say nothing of what is looked for, folded: they are left out of texts and searches alike. */
export const LITTLE_WORDS: ReadonlySet<string> = new Set(
  `alla allt att av bli blir dem den denna det detta dig din ditt dock du där då efter ej eller en er era ett
  finns fick får för från få ge ger gav gör göra ha hade han har hej hon hos hur i in inför ingen inte ja jag just kan kommer
  kunna lite man med mellan men mer mig min mina mitt mot mycket någon något några när och om på sen sig sin ska skulle
  som säga säger så ta tar till tips under upp ut utan vad var vara varför vart vem vi vid vilka vilken vilket vill än är även över
  a about an and are as at be but by can do does for from give get has have how if in is it me my not of on or our
  should so that the their them then there they this to us was we what when where which who why will with you your`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Last parts of long words that are looked for by themselves: "slutsamtal" is a samtal. Folded; longer ones first. */
export const LAST_PARTS: readonly string[] = [
  ...["överenskommelse", "utvärdering", "utbildning", "handledning", "återkoppling", "introduktion", "checklista"],
  ...["undersköterska", "reflektion", "handledare", "dagordning", "praktikant", "bedömning", "uppgift", "kontrakt"],
  ...["lärande", "nätverk", "schema", "frågor", "samtal", "möte", "träff", "lista", "avtal", "plan", "mall", "chef"],
];
