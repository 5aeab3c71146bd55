import { rowType } from "../../../../../bot/domain/register/cells/row-type";

test.each([
  [["Ekbacken", "Ek, Anna", "Usk", "Steg 1 o 2", "vt 22", "ja"], "data"],
  [["", "Bo Öst", "", "usk", "1+2", "2019"], "data"],
  [["Ekbacken", "", "", ""], "data"],
  [["Lussebäcken daglig verksamhet och socialpsykiatri Söder"], "data"],
  [["0", "Skyddad", "Personuppgift", "", "V2408"], "data"],
  [["***", "***", "V2408"], "data"],
  [["***"], "data"],
  [["Summa Ekbacken", "5 st", "", "", ""], "total"],
  [["Summa", "12"], "total"],
  [["TOTALT", "", "", "39", ""], "total"],
  [["Totalt", "", "", "", "2\u00a0313", "", ""], "total"],
  [["", "Antal:", "12"], "total"],
  [["Delsumma", "4"], "total"],
  [["Σ", "4"], "total"],
  [["Totalt:", "8", "19 %"], "total"],
  [["Ekbacken", "V2301", "Summa", "", "10"], "total"],
  [["Ekbacken", "V2301", "Totalt", "TV", "10"], "total"],
  [["Ekbacken summa", "", "10"], "total"],
  [["Ekbacken", "Summa", "3"], "total"],
  [["Totalsumma", "3"], "total"],
  [["Ekbacken", "Anna Ek", "Usk", "1+2"], "data"],
  [["Anna", "Summa", "anna.summa@ex.se"], "data"],
  [[], "empty"],
  [["", " ", "\u00a0"], "empty"],
  [["* = vikarie"], "note"],
  [["* uppgifterna lämnade av enhetschef", "", ""], "note"],
  [["Sida 1 av 3"], "note"],
  [["1) timanställd"], "note"],
  [["Fyll i senast 15/11!"], "instruction"],
  [["Fyll i de som gått handledarutbildning och inte redan finns i Medvind. Svar senast 15/11!", ""], "instruction"],
  [["Här kommer en lång mening som ingen enhet heter"], "instruction"],
  [["Ifylld av", "Eva Ek"], "signature"],
  [["Underskrift: ____"], "signature"],
  [["Med vänlig hälsning Eva"], "signature"],
  [["Solgläntan", "inga handledare", "", ""], "none-declared"],
  [["Kullavik hemvård", "Inga utbildade handledare"], "none-declared"],
  [["", "Saknar handledare"], "none-declared"],
] as const)("%j is %s", (cells, type) => {
  expect(rowType(cells)).toBe(type);
});

test("a heading that comes back in the middle of the file is no person", () => {
  const headings = ["Enhet", "Namn", "Bef.", "", "Klar"];
  expect(rowType(["Enhet", "Namn", "Bef.", "", "Klar"], headings)).toBe("repeated-heading");
  expect(rowType(["ENHET", "namn ", "", ""], headings)).toBe("repeated-heading");
  expect(rowType(["Enhet", "Anna Ek"], headings)).toBe("data");
});
