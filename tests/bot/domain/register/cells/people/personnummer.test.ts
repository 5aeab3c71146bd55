import {
  containsPersonnummer,
  isPersonnummerHeading,
  looksLikePersonnummer,
} from "../../../../../../bot/domain/register/cells/people/personnummer";

/** The tax agency's number for tests, in every form; a coordination number; a temporary number. */
const NUMBERS = [
  "19121212-1212",
  "121212-1212",
  "121212+1212",
  "191212121212",
  "1212121212",
  "19121212 1212",
  "121212 - 1212",
  "121212–1212",
  "1912-12-12-1212",
  " 19121212-1212\u00a0",
  "19121272-1219",
  "121272-1219",
  "850412-TF12",
  "19850412-TF12",
  "850412-T123",
  "19900101-1234",
  "121212.1212",
  "121212_1212",
  "12 12 12-1212",
  "1912 12 12 1212",
  "1912.12.12-1212",
  "19121212–1213",
  "20060304-5678",
];

test.each(NUMBERS)("%j is a personal identity number", (text) => {
  expect(looksLikePersonnummer(text)).toBe(true);
});

test.each(NUMBERS.flatMap((number) => [`Anna Ek ${number}`, `(${number.trim()})`, `pnr:${number.trim()}, ring`]))(
  "one stands in %j",
  (text) => {
    expect(containsPersonnummer(text)).toBe(true);
    expect(looksLikePersonnummer(text)).toBe(false);
  },
);

test("one stands in an e-mail address and after another number", () => {
  expect(containsPersonnummer("19121212-1212@elev.example")).toBe(true);
  expect(containsPersonnummer("12 19121212-1212")).toBe(true);
});

test.each([
  "",
  "191212121213",
  "121212-1213",
  "20240902-1004",
  "2024-09-02 - 2024-10-04",
  "2024.09.02-2024.10.04",
  "2024-09-02–2024-10-04",
  "19121312-1212",
  "19120230-1212",
  "850412+1234",
  "070-123 45 67",
  "2023-12-31",
  "20231231",
  "31/12 2023",
  "V2107",
  "14149",
  "Anna Ek",
  "1191212121212",
  "19121212-12123",
])("%j is no personal identity number", (text) => {
  expect(looksLikePersonnummer(text)).toBe(false);
  expect(containsPersonnummer(text)).toBe(false);
});

test.each([
  "Personnr",
  "Pnr",
  "PNR",
  "Personnummer",
  "Pers.nr",
  "Pers. nr",
  "Födelsenr",
  "SSN",
  "Elevens personnummer",
  "P-nr",
  "Samordn.nr",
])("the column %j is left out whole", (heading) => {
  expect(isPersonnummerHeading(heading)).toBe(true);
});

test.each(["", "Anst.nr", "Namn", "Personal", "Antal personer", "Placerings-id"])(
  "the column %j is read",
  (heading) => {
    expect(isPersonnummerHeading(heading)).toBe(false);
  },
);
