import { systemClock } from "../../../bot/clock";
import type { Problem } from "../../../bot/contract/problem";
import type { Results } from "../../../bot/contract/results";
import type { RoundStatus } from "../../../bot/contract/round";
import { answersOf, cardInputs } from "./answers";
import { press, type CardInChat } from "./cards";
import { expectWhatWasAnswered, hiddenBecause, questionsOf } from "./expect-figures";
import { TERM, type Journey } from "./journey";
import { sendForm, type StudentMail } from "./student-form";
import { PERSONNUMMER } from "./town-files";
import type { TownPeople } from "./town-people";
import { instant, rankDifference, tiesOf, whatIsLeft } from "./what-is-left";
import type { Memory } from "./who-answered";

/** What the journey knows when it comes to closing. */
export interface TermSoFar {
  readonly journey: Journey;
  readonly town: TownPeople;
  readonly memory: Memory;
  /** Every card that has been sent. */
  readonly cards: () => readonly CardInChat[];
  /** Students' mails that are no reminders. */
  readonly firstMails: () => Promise<readonly StudentMail[]>;
}

/** Closes the round of the journey and tests what is to be seen then, and what can no longer be. */
export function testClosedTerm(soFar: () => TermSoFar): void {
  let term: TermSoFar;
  let before: RoundStatus;
  let beganAt: string;
  let results: Results;
  /** What tied answers to invitations as long as the round was open: its secret, and the keys of the answers. */
  let ties: readonly string[];
  const close = () => term.journey.say<RoundStatus>(`/api/rounds/${TERM}/close`);
  const hasAnswered = (who: string) => term.memory.answers.has(who);

  beforeAll(async () => {
    term = soFar();
    const early = await term.journey.ask<Problem>(`/api/results/${TERM}`);
    expect(early).toMatchObject({ status: 409, body: { code: "results-not-published" } });
    before = await term.journey.look();
    // As long as the round is open there is something to find; otherwise the tests below would prove nothing.
    const open = await whatIsLeft(term.journey);
    expect(open.writtenWhileAnswering.length).toBeGreaterThan(term.memory.answers.size);
    expect(open.kindsOfInvitations.size).toBeGreaterThan(1);
    ties = await tiesOf(term.journey);
    expect(ties.length).toBe(1 + term.memory.answers.size);
    beganAt = systemClock.now();
    expect((await close()).body.state).toBe("closed");
    results = (await term.journey.ask<Results>(`/api/results/${TERM}`)).body;
  });

  test("its counts stay as they were, and it cannot be closed twice", async () => {
    const after = await term.journey.look();
    expect(after).toEqual({ ...before, state: "closed", closesAt: after.closesAt });
    expect(after.invitations).toMatchObject({ planned: 452, answered: term.memory.answers.size });
    expect(await close()).toMatchObject({ status: 409, body: { code: "round-already-closed" } });
  });

  test("the figures are what was answered, in all and in every area that is shown", () => {
    for (const role of ["student", "supervisor"] as const) {
      const forms = term.memory.forms(role, null);
      expect(results.byRole[role].answered).toBe(forms.length);
      expectWhatWasAnswered({ ...results.total, questions: questionsOf(results.total, role) }, role, forms);
    }
    for (const { id, ...figures } of results.areas) {
      if (["Vårdboende Norr", "Hemvård Norr"].includes(id)) {
        expectWhatWasAnswered(figures, "supervisor", term.memory.forms("supervisor", id));
      }
      if (["Vårdboende Norr", "Hemvård Norr", "LSS bostad"].includes(id)) {
        expectWhatWasAnswered(figures, "student", term.memory.forms("student", id));
      }
    }
    expect(results.areas).toHaveLength(6);
  });

  test("an area with three answers is hidden, and the next larger one so that it cannot be worked out", () => {
    expect(term.memory.forms("student", "Hemvård Söder")).toHaveLength(3);
    expect(hiddenBecause(results, "Hemvård Söder", "student")).toEqual(["too-few"]);
    expect(hiddenBecause(results, "Vårdboende Söder", "student")).toEqual(["protects-others"]);
    expect(term.memory.forms("supervisor", "Vårdboende Söder")).toHaveLength(4);
    expect(hiddenBecause(results, "Vårdboende Söder", "supervisor")).toEqual(["too-few"]);
    expect(hiddenBecause(results, "LSS bostad", "supervisor")).toEqual(["protects-others"]);
    expect(hiddenBecause(results, "Hemvård Söder", "supervisor")).toEqual(["too-few"]);
  });

  test("a late answer by card or link is answered kindly and changes nothing", async () => {
    const card = term.cards().find((one) => one.period === "7" && !hasAnswered(one.invitationId))!;
    const said = await press(term.journey, card, "evaluation.submit", cardInputs(answersOf("supervisor", 1)));
    expect(said).toContain("Utvärderingen är avslutad");
    const mail = (await term.firstMails()).find((one) => one.period === "7" && !hasAnswered(one.to))!;
    const page = await sendForm(term.journey, mail.path, answersOf("student", 1));
    expect(page.status).toBe(404);
    expect(page.body).toContain("för gammal");
    expect((await term.journey.ask<Results>(`/api/results/${TERM}`)).body).toEqual(results);
    expect((await term.journey.look()).invitations).toEqual(before.invitations);
  });

  test("no row tells who answered, not even by its time", async () => {
    const { rows, inTable, outside, writtenWhileAnswering, kindsOfInvitations } = await whatIsLeft(term.journey);
    expect([inTable("Answers"), inTable("Links")]).toEqual([[], []]);
    expect(inTable("Rounds").map(({ content }) => content)).toEqual([
      expect.stringContaining(String.raw`\"secret\":null`),
    ]);
    expect(kindsOfInvitations.size).toBe(1);
    expect(inTable("Invitations")).toHaveLength(452);
    expect(inTable("Invitations").filter(({ content }) => content.includes("@"))).toEqual([]);
    const evaluation = ["Invitations", "Rounds", "Closings", "Published", "UnitPools", "FreeTexts"];
    expect(inTable(...evaluation).filter(({ timestamp }) => instant(timestamp) < Date.parse(beganAt))).toEqual([]);
    expect(writtenWhileAnswering.map(({ table, timestamp }) => [table, timestamp])).toEqual([]);
    const ids = new Set(term.cards().map(({ invitationId }) => invitationId));
    expect(outside("Invitations").filter(({ content }) => [...ids].some((id) => content.includes(id)))).toEqual([]);
    expect(rows.filter(({ content }) => ties.some((tie) => content.includes(tie)))).toEqual([]);
  });

  test("those who answered come neither first nor last when the rows are put in the order of their times", async () => {
    const { inTable } = await whatIsLeft(term.journey);
    const inOrder = inTable("Invitations").toSorted((a, b) => (a.timestamp < b.timestamp ? -1 : 1));
    const supervisors = inOrder.filter(({ content }) => content.includes(String.raw`\"role\":\"supervisor\"`));
    const answered = [...term.memory.answers.keys()].filter((who) => who.startsWith(TERM));
    const isAnswered = ({ content }: { readonly content: string }) => answered.some((id) => content.includes(id));
    expect(Math.abs(rankDifference(supervisors.map(isAnswered)))).toBeLessThan(6);
  });

  test("a text that was written is kept without its writer, and without what it told about others", async () => {
    const { inTable, outside } = await whatIsLeft(term.journey);
    const texts = inTable("FreeTexts").map(({ content }) => JSON.parse(content) as { area?: string; text: string });
    expect(texts.filter(({ text }) => text.startsWith("Kanariefågeln"))).toHaveLength(2);
    expect(texts.filter(({ text }) => text === "Lite trångt här.").map(({ area }) => area)).toEqual(
      Array(3).fill(undefined),
    );
    expect(outside("FreeTexts").filter(({ content }) => content.includes("Kanariefågeln"))).toEqual([]);
  });

  test("no personal identity number is anywhere, and nobody's name, address or words are in the log", async () => {
    const { rows } = await whatIsLeft(term.journey);
    const { heard, connector, mail, logged } = term.journey;
    const said = [...heard, ...connector.calls.map((call) => JSON.stringify(call.body))];
    const mails = mail.received.map(({ raw }) => raw);
    for (const text of [...rows.map(({ content }) => content), ...said, ...mails, ...logged]) {
      expect(PERSONNUMMER.exec(text)).toBeNull();
      expect(text).not.toMatch(/kalle\.kanarie|070-123/);
    }
    expect(said.join()).toContain("Kanariefågeln sa att ●●● nås på ●●● eller ●●●");
    expect(logged.length).toBeGreaterThan(0);
    const log = logged.join("").toLowerCase();
    expect([...term.town.names, "Kanariefågeln", "trångt"].filter((name) => log.includes(name.toLowerCase()))).toEqual(
      [],
    );
    expect(logged.filter((line) => line.includes(`"level":"error"`))).toEqual([]);
    expect(log).not.toContain("@");
  });
}
