import { questionnaireFor } from "../../../../bot/domain/evaluation/questionnaires/questionnaires";
import { countMasked } from "../../../../bot/domain/evaluation/answers";
import { receiptCard } from "../../../../bot/teams/evaluation/receipt-card";
import { makeVisitor, PATHS, startFormServer, type FormServer } from "./form-server";

const TOLD = "Vi har dolt en uppgift i din text";
let server: FormServer;
beforeEach(async () => {
  server = await startFormServer();
});
afterEach(() => server.close());

const { post } = makeVisitor(() => server);

test("a phone number in a sent text is masked before it is saved, and the receipt says so at once (S28)", async () => {
  const masked = await post(PATHS.link, [
    ["P1", "4"],
    ["P12", "Ring 070-123 45 67, jag berättar mer"],
  ]);
  expect(await masked.text()).toContain(TOLD);
  expect(server.recorded.at(-1)?.answers["P12"]).toBe("Ring ●●●, jag berättar mer");
  const clean = await post(PATHS.link, [["P12", "Bra handledare"]]);
  expect(await clean.text()).not.toContain("Vi har dolt");
});

test("a form that comes back keeps its text and says what in it will be hidden; nothing is saved", async () => {
  const response = await post(PATHS.link, [
    ["P1", "9"],
    ["P12", "Skriv till kim@elev.example"],
  ]);
  const html = await response.text();
  expect(response.status).toBe(422);
  expect(html).toContain("Skriv till kim@elev.example</textarea>");
  expect(html).toContain("ser ut som ett telefonnummer, en e-postadress");
  expect(html).toMatch(/aria-describedby="P12-hint P12-suspect"/);
  expect(server.recorded).toEqual([]);
});

test("the card's receipt says the same to a supervisor, and nothing when nothing was hidden", () => {
  const questionnaire = questionnaireFor("APL-H", 1);
  const cardFor = (text: string) => {
    const form = { questionnaire, term: "HT2024", period: "5", unitName: "Laröd", lastDay: "2024-10-18" };
    const data = { invitationId: "HT2024.a", attempt: 1, studentsToShowQr: 0 };
    return JSON.stringify(receiptCard({ form: { ...form, answers: { H12: text } }, isChange: false, data }, "sv"));
  };
  expect(cardFor("Ring ●●● eller ●●●")).toContain("Vi har dolt 2 uppgifter i din text");
  expect(cardFor("Allt var bra")).not.toContain("Vi har dolt");
  expect(countMasked(questionnaire, {})).toBe(0);
});
