import type { Step } from "../../records";

/** What the cell of a supervisor step is made of, in reading order; words that say nothing about steps are left out. */
export type StepToken =
  | { readonly kind: "step"; readonly step: Step }
  | { readonly kind: "ongoing" }
  | { readonly kind: "range" }
  /** Something new begins: a parenthesis, or a comma that does not merely list numbers as in "1, 2 och 3". */
  | { readonly kind: "break" }
  /** Something that changes the meaning in a way that only a person can judge: "ej", "modul", "steg 4". */
  | { readonly kind: "unclear" };

const STEP_NUMBERS: Readonly<Record<string, Step>> = { "1": 1, "2": 2, "3": 3, ett: 1, två: 2, tre: 3, ii: 2, iii: 3 };
const SUPERVISOR = /^(handl|hled|hl$|hlutb)/;
const ONGOING = /^(går|pågå|påbörja|läser|gör|nu$)/;
const BREAK = /^(men|sedan|sen)$/;
const UNCLEAR =
  /^(ej|inte|saknas|saknar|anmäl|planera|ska|skall|vill|kommer|bokad|väntar|modul|delvis|kanske|osäker|tror)/;
/** A number before one of these counts something else than steps: "5p", "2 dagar". */
const MEASURE = /^(p|hp|poäng|dag|dagar|vecka|veckor|timmar|tim|h|st|år|termin|terminer|ggr|gånger)$/;
const STEP_NOUN = /^(steg|stegen|steget|nivå|del|delkurs|kurs)/;
const CONNECTOR = /^(och|o|samt|med|plus|till|tom|resp|a)$/;
/** Words that are at home in a cell about steps, so that nothing else is meant by the numbers. */
const AT_HOME =
  /^(utb|vo|voc|college|vård|omsorg|pedagogik|klar|godkän|färdig|genomför|bara|endast|avslut|gick|ht|vt|intyg|betyg|i$|ii|av|för|den|är|nya|gamla|x$|ja$)/;
const MONTH = /^(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|vår|höst)/;
const DATE_LIKE = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?|\d{1,2}[/.]\d{1,2}[/. -]{1,2}\d{4}/g;
const PIECE = /\d+|\p{L}+|[+&,;/.\-–—−\u2044()?]/gu;

/** Upper secondary "Vårdpedagogik och handledning", 100 points. */
export function isOneHundredPointCourse(text: string): boolean {
  return /(?<!\d)100 ?(?:p|poäng)(?!\p{L})/iu.test(text.normalize("NFKC")) && /pedagogik|handl/i.test(text);
}

export function hasSupervisorWord(text: string): boolean {
  return piecesOf(text).some((piece) => SUPERVISOR.test(piece.toLowerCase()));
}

/** True when a cell has step numbers and no word that could make them something else, e.g. "1+2" but not "Demens steg 1". */
export function hasOnlyStepWords(text: string): boolean {
  const words = piecesOf(text).map((piece) => piece.toLowerCase());
  return (
    words.some(isStepNumber) &&
    words.every(
      (word) =>
        !/\p{L}/u.test(word) ||
        isStepNumber(word) ||
        [ONGOING, BREAK, UNCLEAR, MEASURE, STEP_NOUN, CONNECTOR, AT_HOME, MONTH].some((pattern) => pattern.test(word)),
    )
  );
}

/** Breaks a cell into what matters for its steps. */
export function readStepTokens(text: string): readonly StepToken[] {
  if (isOnlyADate(text)) return [{ kind: "unclear" }];
  const pieces = piecesOf(text);
  return pieces.flatMap((piece, index): StepToken[] => {
    const token = tokenOf(piece, pieces[index - 1], pieces[index + 1]);
    return token ? [token] : [];
  });
}

/** Excel turns a typed 1-2 into the second of January. */
function isOnlyADate(text: string): boolean {
  return text.trim() !== "" && text.slice(0, 100).replace(DATE_LIKE, "").trim() === "";
}

function piecesOf(text: string): readonly string[] {
  return text.normalize("NFKC").replace(DATE_LIKE, " ").match(PIECE) ?? [];
}

function tokenOf(piece: string, before: string | undefined, after: string | undefined): StepToken | null {
  const word = piece.toLowerCase();
  const next = after?.toLowerCase();
  if (/^\d/.test(word)) return numberToken(word, before?.toLowerCase(), next);
  if (word === "i") return isRomanOne(before?.toLowerCase(), next) ? { kind: "step", step: 1 } : null;
  if (Object.hasOwn(STEP_NUMBERS, word)) return { kind: "step", step: STEP_NUMBERS[word]! };
  if (ONGOING.test(word)) return { kind: "ongoing" };
  if (BREAK.test(word) || /^[;()]$/.test(word)) return { kind: "break" };
  if (word === "?" || UNCLEAR.test(word)) return { kind: "unclear" };
  if (/^[-–—−]$/.test(word) || word === "till" || word === "tom") return { kind: "range" };
  return word === "," && !(isStepNumber(before) && isStepNumber(after)) ? { kind: "break" } : null;
}

function numberToken(digits: string, before: string | undefined, after: string | undefined): StepToken | null {
  const isPartOfTerm = before !== undefined && (/^(ht|vt)$/.test(before) || MONTH.test(before));
  if ((after && MEASURE.test(after)) || isPartOfTerm) return null;
  if (Object.hasOwn(STEP_NUMBERS, digits)) return { kind: "step", step: STEP_NUMBERS[digits]! };
  return /^(19|20)\d\d$/.test(digits) || digits.length >= 5 ? null : { kind: "unclear" };
}

function isStepNumber(piece: string | undefined): boolean {
  return piece !== undefined && (/^i$/i.test(piece) || Object.hasOwn(STEP_NUMBERS, piece.toLowerCase()));
}

/** "I" is a number beside another number or after "steg", and a preposition between words. */
function isRomanOne(before: string | undefined, after: string | undefined): boolean {
  const stands = (piece: string | undefined): boolean =>
    piece === undefined || !/\p{L}/u.test(piece) || CONNECTOR.test(piece) || /^i{2,3}$/.test(piece);
  return (stands(before) || STEP_NOUN.test(before!) || SUPERVISOR.test(before!)) && stands(after);
}
