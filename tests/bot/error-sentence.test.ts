import { ConfigError } from "../../bot/config";
import { Refusal } from "../../bot/domain/refusal";
import { errorSentence } from "../../bot/error-sentence";
import { LocalProblem } from "../../bot/local/problem";
import { textIn } from "../../bot/text/text";

const text = textIn("sv");

test.each([
  [new Refusal("unknown-term", { term: "HT" }), "Det finns ingen termin som heter ”HT”."],
  [new Refusal("storage-unreachable"), "Lagringen svarar inte. Försök igen om en stund."],
  [new LocalProblem("Porten 3978 är upptagen."), "Porten 3978 är upptagen."],
  [new ConfigError(["PORT is wrong"]), "  - PORT is wrong"],
  [Object.assign(new Error("listen"), { code: "EADDRINUSE" }), "Porten är upptagen."],
])("what a person can put right is told as it is: %s", (error, sentence) => {
  expect(errorSentence(error, text, false)).toContain(sentence);
});

test("a bug is told calmly by its name; its message and stack are for DEBUG=1", () => {
  const bug = new TypeError("cannot read anna@ex.se");
  expect(errorSentence(bug, text, false)).toMatch(/^Något oväntat hände \(TypeError\)\. Försök igen\..*$/);
  expect(errorSentence(bug, text, true)).toMatch(/cannot read anna@ex\.se\n\s+at /);
  expect(errorSentence("thrown text", text, true)).toMatch(/\(string\)/);
});

test("what is behind a refusal is for DEBUG=1 too", () => {
  const refusal = new Refusal("storage-unreachable", {}, { cause: new Error("connect ECONNREFUSED") });
  expect(errorSentence(refusal, text, false)).toBe("Lagringen svarar inte. Försök igen om en stund.");
  expect(errorSentence(refusal, text, true)).toMatch(/^Lagringen svarar inte\..*\nError: connect ECONNREFUSED\n/);
});
