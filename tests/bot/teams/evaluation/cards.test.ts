import { codesOf, filledIn, type AnswerProblem } from "../../../../bot/domain/evaluation/answers";
import { questionnaireFor } from "../../../../bot/domain/evaluation/questionnaires/questionnaires";
import { nodesOf, type Card } from "../../../../bot/teams/card-template";
import { evaluationCard, type EvaluationCardOptions } from "../../../../bot/teams/evaluation/evaluation-card";
import { noticeCard, unavailableCard } from "../../../../bot/teams/evaluation/notice-card";
import { qrCard } from "../../../../bot/teams/evaluation/qr-card";
import { receiptCard } from "../../../../bot/teams/evaluation/receipt-card";
import { welcomeCard } from "../../../../bot/teams/network/welcome-card";
import { VERBS } from "../../../../bot/teams/verbs";
import type { EvaluationRequest } from "../../../../bot/usecases/evaluation/ports";

const MAILBOX = "vof_akademi@kommun.example";
const HOST = "bot.kommun.example";
const NASTY = [
  "Björkens vårdboende",
  "${x} ${studentsToShowQr}",
  "[Klicka här](https://ond.example) **fet** <img src=x>",
  "\u202eRTL \u0000 🦊 \ud83e",
  "å".repeat(1000),
  "",
];
const LANGUAGES = ["sv", "en"] as const;

function aRequest(change: Partial<EvaluationRequest> = {}): EvaluationRequest {
  return {
    invitationId: "inv-1",
    attempt: 1,
    questionnaire: { id: "APL-H", version: 1 },
    term: "HT2024",
    period: "5",
    unitName: "Björkens vårdboende",
    lastDay: "2024-10-18",
    isReminder: false,
    studentsToShowQr: 2,
    ...change,
  };
}

const options: EvaluationCardOptions = {
  contactMailbox: MAILBOX,
  webUrl: `https://${HOST}/e/h`,
  allowedHosts: [HOST],
};

const data = { invitationId: "inv-1", attempt: 1, studentsToShowQr: 2 };

function allCards(unitName: string, language: "sv" | "en"): Card[] {
  const supervisor = aRequest({ unitName });
  const student = aRequest({ unitName, questionnaire: { id: "APL-P", version: 1 }, period: "term" });
  const refused = (id: "APL-P" | "APL-H", text: string) => ({
    ...options,
    filledIn: {
      values: filledIn(questionnaireFor(id, 1), { [id === "APL-P" ? "P12" : "H12"]: text }),
      problems: [{ questionId: null, code: "nothing-answered" } as AnswerProblem],
    },
  });
  const form = { ...supervisor, questionnaire: questionnaireFor("APL-H", 1), answers: null };
  return [
    evaluationCard(supervisor, language, options),
    evaluationCard({ ...student, isReminder: true, studentsToShowQr: 0 }, language, { contactMailbox: MAILBOX }),
    evaluationCard(supervisor, language, refused("APL-H", unitName)),
    evaluationCard(student, language, refused("APL-P", unitName)),
    receiptCard({ form, isChange: false, data }, language),
    receiptCard({ form, isChange: true, data: { ...data, studentsToShowQr: 0 } }, language),
    qrCard({ kind: "qr", ...supervisor, path: "/e/q/a.b", students: 2 }, data, language, `https://${HOST}`),
    noticeCard("Omgången är avslutad", unitName, language),
    unavailableCard({ kind: "closed", lastDay: "2024-10-18" }, language),
    unavailableCard({ kind: "full" }, language),
    unavailableCard({ kind: "not-valid" }, language),
    unavailableCard({ kind: "not-yours" }, language),
    unavailableCard({ kind: "no-students" }, language),
    welcomeCard(language, MAILBOX),
  ];
}

describe.each(LANGUAGES)("every card in %s", (language) => {
  const cards = NASTY.flatMap((name) => allCards(name, language));
  const nodes = cards.flatMap(nodesOf);

  test("declares version 1.5, the http schema, its language, a fallback and a heading", () => {
    for (const card of cards) {
      expect(card).toMatchObject({
        type: "AdaptiveCard",
        $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
        version: "1.5",
        lang: language,
      });
      expect(card["fallbackText"]).toMatch(/\S/);
      expect(card["speak"]).toMatch(/\S/);
      expect(nodesOf(card).filter((node) => node["style"] === "heading")).toHaveLength(1);
    }
  });

  test("stays far below Teams' limit, with every hole filled", () => {
    for (const card of cards) {
      const json = JSON.stringify(card);
      expect(json).not.toContain("${");
      expect(json).not.toMatch(/[\u202a-\u202e]/);
      expect(Buffer.byteLength(json)).toBeLessThan(20 * 1024);
    }
  });

  test("labels every input, says what is wrong with it, and wraps every text", () => {
    const inputs = nodes.filter(({ type }) => String(type).startsWith("Input."));
    expect(inputs.length).toBeGreaterThan(0);
    for (const input of inputs) {
      expect(input["label"]).toMatch(/\S/);
      expect(input["errorMessage"]).toMatch(/\S/);
    }
    for (const node of nodes.filter(({ type }) => type === "TextBlock" || type === "Input.ChoiceSet")) {
      expect(node["wrap"]).toBe(true);
    }
    for (const image of nodes.filter(({ type }) => type === "Image")) expect(image["altText"]).toMatch(/\S/);
  });

  test("shows what people have written only where Markdown stays as it is written", () => {
    const interpreted = nodes.filter(({ type }) => type === "TextBlock").map(({ text }) => String(text));
    for (const text of interpreted) expect(text).not.toMatch(/Klicka här|Björkens|ååå|vof_akademi/);
  });

  test("gives every Action.Execute a fallback that sends the same verb and data", () => {
    for (const action of nodes.filter(({ type }) => type === "Action.Execute")) {
      expect(action["fallback"]).toMatchObject({
        type: "Action.Submit",
        title: action["title"],
        data: { ...(action["data"] as object), verb: action["verb"] },
      });
    }
  });
});

test("every verb of the evaluations is sent by some card", () => {
  const sent = new Set(
    allCards("Björken", "sv")
      .flatMap(nodesOf)
      .map(({ verb }) => verb),
  );
  const verbs = Object.values(VERBS).filter((verb) => verb.startsWith("evaluation."));
  expect(verbs.filter((verb) => !sent.has(verb))).toEqual([]);
});

test.each(["APL-P", "APL-H"] as const)("the card of %s asks every question with every option", (id) => {
  const card = evaluationCard(aRequest({ questionnaire: { id, version: 1 } }), "sv", options);
  const inputs = nodesOf(card).filter(({ type }) => String(type).startsWith("Input."));
  expect(
    inputs.map(({ id, choices }) => [id, ((choices ?? []) as { value: string }[]).map(({ value }) => value)]),
  ).toEqual(questionnaireFor(id, 1).questions.map((question) => [question.id, codesOf(question)]));
});

test("only the question about time must be answered before Teams sends the card", () => {
  const required = (id: "APL-P" | "APL-H") =>
    nodesOf(evaluationCard(aRequest({ questionnaire: { id, version: 1 } }), "sv", options))
      .filter(({ isRequired }) => isRequired === true)
      .map((input) => [input["id"], input["errorMessage"]]);
  const message = "Svara på den här frågan. Vet du inte, välj ”Vet inte”.";
  expect(required("APL-H")).toEqual([["H4", message]]);
  expect(required("APL-P")).toEqual([["P4", message]]);
});

test("the QR button and the web page are offered only when there is something to show", () => {
  const verbs = (card: Card) => (card["actions"] as Card[]).map(({ type, verb }) => verb ?? type);
  expect(verbs(evaluationCard(aRequest(), "sv", options))).toEqual([
    "evaluation.submit",
    "evaluation.qr",
    "Action.OpenUrl",
  ]);
  expect(verbs(evaluationCard(aRequest({ studentsToShowQr: 0 }), "sv", { contactMailbox: MAILBOX }))).toEqual([
    "evaluation.submit",
  ]);
});

test("earlier answers come back in the form, with “Vet inte” where an answer is asked for", () => {
  const values = filledIn(questionnaireFor("APL-H", 1), { H1: "2_4v", H9: ["teams", "steg3"], H12: "Mer tid" });
  const card = evaluationCard(aRequest(), "sv", { ...options, filledIn: { values, problems: [] } });
  const shown = Object.fromEntries(nodesOf(card).map((node) => [node["id"], node["value"]]));
  expect(shown).toMatchObject({ H1: "2_4v", H2: "", H4: "dontknow", H9: "teams,steg3", H12: "Mer tid" });
});

test("a refused card says in Swedish what to do and keeps what was filled in", () => {
  const values = filledIn(questionnaireFor("APL-H", 1), { H9: "teams,inget_behov" });
  const problems: AnswerProblem[] = [{ questionId: "H9", code: "exclusive-combined" }];
  const card = evaluationCard(aRequest(), "sv", { ...options, filledIn: { values, problems } });
  const texts = nodesOf(card).map(({ text }) => text);
  expect(texts).toContain("Svaren är inte skickade än");
  expect(texts).toContain("Fråga 9: svaret som börjar med ”Inget” kan inte väljas ihop med andra.");
  expect(nodesOf(card)).toContainEqual(expect.objectContaining({ id: "H9", value: "teams,inget_behov" }));
  expect(nodesOf(card)).toContainEqual(expect.objectContaining({ id: "H4", value: "" }));
});

test("a refused card says so at both ends: where it is read from, and beside the button that was pressed", () => {
  const problems: AnswerProblem[] = [{ questionId: null, code: "nothing-answered" }];
  const card = evaluationCard(aRequest(), "sv", { ...options, filledIn: { values: {}, problems } });
  const body = card["body"] as Card[];
  const warnings = body.map(({ style }, index) => (style === "attention" ? index : -1)).filter((index) => index >= 0);
  expect(warnings).toEqual([2, body.length - 1]);
});

test("a student's card says where to turn when something has happened", () => {
  const card = evaluationCard(aRequest({ questionnaire: { id: "APL-P", version: 1 } }), "sv", options);
  expect(JSON.stringify(card)).toContain(`Prata med din lärare eller skriv till ${MAILBOX}.`);
});

test("the QR card shows the picture, the page for the whole screen and the address of one and the same code", () => {
  const qr = { kind: "qr", ...aRequest(), path: "/e/q/a.b", students: 2 } as const;
  const nodes = nodesOf(qrCard(qr, data, "sv", "https://bot.example"));
  expect(nodes.flatMap(({ url }) => url ?? [])).toEqual([
    "https://bot.example/e/qr/a.b.png",
    "https://bot.example/e/visa/a.b",
  ]);
  expect(nodes.map(({ text }) => text)).toContain("https://bot.example/e/#q/a.b");
});

test("the card says who asks, why, how answers are used, until when, and how to stop", () => {
  const text = JSON.stringify(evaluationCard(aRequest({ isReminder: true }), "sv", options));
  for (const part of [
    "Påminnelse: Hur var det att handleda?",
    "Frågorna kommer från vård- och omsorgsförvaltningen.",
    "för att du har handlett praktikanter",
    "Bara frågan med stjärna behöver ett svar.",
    "Skriv **stopp** här i chatten.",
    "Berätta hur det var för dig under period 5 hösten 2024.",
    "Svaren räknas ihop med andras",
    "Du kan ändra dina svar till och med fredag 18 oktober.",
    "Det är frivilligt",
    MAILBOX,
  ]) {
    expect(text).toContain(part);
  }
});
