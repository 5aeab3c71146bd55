import { parseNames } from "../../../../../../bot/domain/register/cells/people/person-name";

test.each([
  ["Anna Ek", "Anna Ek"],
  ["Ek, Anna", "Anna Ek"],
  ["anna ek", "Anna Ek"],
  ["Anna  Ek ", "Anna Ek"],
  ["Anna\u00a0Ek", "Anna Ek"],
  ["EK ANNA", "Ek Anna"],
  ["JÖRGEN BENGTSSON", "Jörgen Bengtsson"],
  ["Öst, Vera", "Vera Öst"],
  ["Kovačević, Åsa", "Åsa Kovačević"],
  ["Dan-Erik von Ahn", "Dan-Erik von Ahn"],
  ["DAN-ERIK VON AHN", "Dan-Erik von Ahn"],
  ["von Ahn, Dan Erik", "Dan Erik von Ahn"],
  ["Åsa Öberg Älm", "Åsa Öberg Älm"],
  ["Öberg Älm, Åsa", "Åsa Öberg Älm"],
  ["José", "José"],
  ["A\u030asa O\u0308berg", "Åsa Öberg"],
  ["Anna Ek (slutar)", "Anna Ek"],
  ["Eva  (slutar i maj)", "Eva"],
  ["Anna Ek (sjuk", "Anna Ek"],
  ["Anna Ek - slutar i maj", "Anna Ek"],
  ["Anna Ek, sjukskriven", "Anna Ek"],
  ["Anna Ek sjukskriven sedan maj", "Anna Ek"],
  ["Ek, Anna, föräldraledig", "Anna Ek"],
  ["Anna Ek är långtidssjuk", "Anna Ek"],
  ["Anna Ek TJÄNSTLEDIG", "Anna Ek"],
  ["Anna Ek slutar i maj", "Anna Ek"],
  ["Sjukskriven: Anna Ek", "Anna Ek"],
  ["Anna Ek*", "Anna Ek"],
  ["Anna Ek (sem v 9 då Bo)", "Anna Ek"],
  ["Ian McDonald", "Ian McDonald"],
  ["SEAN O'BRIEN", "Sean O'Brien"],
  ["Nils Nilsson", "Nils Nilsson"],
  ["Inga Lind", "Inga Lind"],
  ["Lind, Inga", "Inga Lind"],
  ["ALLAN EK", "Allan Ek"],
  ["Samer Ali", "Samer Ali"],
  ["Siv Sjuksten", "Siv Sjuksten"],
  ["Siv Slutarp", "Siv Slutarp"],
])("%j is one person, %s", (text, name) => {
  expect(parseNames(text)).toEqual({ kind: "names", names: [name] });
});

test.each([
  ["Hodan Frisk/Kerstin Persson", ["Hodan Frisk", "Kerstin Persson"]],
  ["Anna Ek/Bo Öst", ["Anna Ek", "Bo Öst"]],
  ["Bo Öst och Cia Åberg", ["Bo Öst", "Cia Åberg"]],
  ["Anna Ek & Bo Öst", ["Anna Ek", "Bo Öst"]],
  ["Anna Ek\nBo Öst", ["Anna Ek", "Bo Öst"]],
  ["Anna Ek; Bo Öst", ["Anna Ek", "Bo Öst"]],
  ["Ek, Anna / Öst, Bo", ["Anna Ek", "Bo Öst"]],
  ["Anna Ek (sjuk), barnledig / Bo Öst", ["Anna Ek", "Bo Öst"]],
  ["Anna Ek/Anna Ek", ["Anna Ek"]],
])("%j is %j", (text, names) => {
  expect(parseNames(text)).toEqual({ kind: "names", names });
});

test.each(["Anna och Bo", "Anna/Bo", "Anna Ek och Bo", "Anna Ek, Bo Öst", "Ek, Anna, Öst, Bo", "Anna Ek / ssk 3"])(
  "who %j means is left for a person",
  (text) => {
    expect(parseNames(text)).toEqual({ kind: "needs-decision", reason: "two-names-unclear" });
  },
);

test.each([
  "Vakant",
  "vakans",
  "NN",
  "N.N.",
  "se ovan",
  "meddelas senare",
  "ansvarig ssk",
  "okänd",
  "ej klart",
  "inga handledare",
  "inga",
  "alla",
  "?",
  "-",
  "3 st",
  "***",
  "Skyddad Personuppgift",
  "(slutar)",
  "sjukskriven",
  "Summa",
  "Totalt",
])("%j stands where a name will be", (text) => {
  expect(parseNames(text)).toEqual({ kind: "placeholder" });
});

test.each(["", "  ", "\u00a0", "\n"])("%j is empty", (text) => {
  expect(parseNames(text)).toEqual({ kind: "empty" });
});
