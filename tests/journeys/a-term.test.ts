import type { CoverageReport } from "../../bot/contract/coverage";
import type { ImportReport } from "../../bot/contract/import";
import type { Problem } from "../../bot/contract/problem";
import type { RoundStatus } from "../../bot/contract/round";
import { chatWith } from "../support/connector/connector";
import { aTeam, type Person, type Team } from "../support/connector/people";
import { everyRow } from "../support/every-row";
import { answersOf, cardInputs } from "../support/journey/answers";
import { cardsOf, press, textInChat, type CardInChat } from "../support/journey/cards";
import { testClosedTerm } from "../support/journey/closed-term";
import { expectToAddUp, PUBLIC_URL, startJourney, TERM, type Journey } from "../support/journey/journey";
import { fillIn, mailsIn, onPhone, sendForm, tokenIn, type StudentMail } from "../support/journey/student-form";
import { allFiles, expected } from "../support/journey/town-files";
import { townPeople, type TownPeople } from "../support/journey/town-people";
import { manyAnswer, rememberAnswers, type Memory } from "../support/journey/who-answered";

/** Words that somebody writes although nobody asked for them. */
const WRITTEN = "Kanariefågeln sa att 19121212-1212 nås på 070-123 45 67 eller kalle.kanarie@elev.example.";

/** Generous: the other tests run beside it. */
jest.setTimeout(180_000);

let journey: Journey;
let town: TownPeople;
let team: Team;
let memory: Memory;
/** Everyone with an account who may get a card. */
let inTeams: readonly Person[];

beforeAll(async () => {
  town = await townPeople();
  team = aTeam(1, town.members);
  inTeams = [...town.members, ...town.students, town.joinsLater];
  journey = await startJourney("2024-09-30T07:00:00.000Z", town.refusedStudent);
});
afterAll(() => journey.close());

const round = <Body = RoundStatus>(verb: string) => journey.say<Body>(`/api/rounds/${TERM}/${verb}`);
const cards = () => inTeams.flatMap((person) => cardsOf(journey, person));
const firstCards = () => cards().filter((card) => !card.isReminder);
const firstMails = async () => (await mailsIn(journey)).filter((mail) => !mail.isReminder);
const hasAnswered = (one: CardInChat | StudentMail) =>
  memory.answers.has("invitationId" in one ? one.invitationId : one.to);

/** Cards of supervisors who have not answered and may, from areas where many do. */
function unanswered(period: string): readonly CardInChat[] {
  return firstCards().filter(
    (card) =>
      card.period === period &&
      !hasAnswered(card) &&
      card.role === "supervisor" &&
      card.person !== town.unsure &&
      ["Vårdboende Norr", "Hemvård Norr"].includes(memory.areaOf(card)),
  );
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 10));
}

test("the files are looked at without a trace, imported with the expected figures, and change nothing a second time", async () => {
  const dry = await journey.say<ImportReport>("/api/imports?dryRun=1", allFiles());
  expect(dry.body).toMatchObject({ isDryRun: true, importId: null, counts: { needsDecision: 0 } });
  // What a service that has just started writes by itself: the material that comes with it, the figures of nothing, and that
  // it began; and that somebody asked, which is noted of everything that could change something.
  const ofItsOwn = ["Materials", "Figures", "NetworkNewcomers", "Audit"];
  expect((await everyRow(journey.prefix)).filter(({ table }) => !ofItsOwn.includes(table))).toEqual([]);

  const first = await journey.say<ImportReport>("/api/imports", allFiles());
  expect(first.body.counts).toEqual(dry.body.counts);
  const coverage = (await journey.ask<CoverageReport>(`/api/coverage`)).body;
  expect(coverage.total).toMatchObject({
    permanentCareStaff: expected.permanentCareStaff,
    supervisors: expected.supervisorsStep12,
    share: expect.closeTo(expected.coverage, 4) as number,
    leads: expected.step3,
    capacityPerTerm: expected.capacityPerTerm,
    capacityPerYear: expected.capacityPerYear,
  });
  memory = rememberAnswers(journey, coverage);

  const second = await journey.say<ImportReport>("/api/imports", allFiles());
  expect(second.body).toMatchObject({ importId: null, counts: { new: 0, changed: 0 } });
  expect((await journey.ask<CoverageReport>("/api/coverage")).body).toEqual(coverage);
});

test("the team's members are known once the app is installed there, and a student who installs it gets a welcome", async () => {
  journey.connector.addTeam(team);
  journey.connector.addPeople(...town.students);
  expect(await journey.teams.installInTeam(team, town.namesake)).toMatchObject({ status: 200 });
  expect(journey.connector.callsOf("paged-members").length).toBeGreaterThan(0);
  for (const student of town.students) {
    await journey.teams.install(student);
    expect(journey.connector.shownTo(student)).toHaveLength(1);
  }
});

test("the plan asks the expected 245 students and 207 times a supervisor, and says who cannot be reached", async () => {
  const { body } = await round("plan");
  const { studentsByEmail, studentsWithoutEmail, supervisorInvitations } = expected.evaluation;
  expectToAddUp(body);
  expect(town.periods.size).toBe(expected.evaluation.distinctSupervisors);
  expect(body.byRole.student.planned).toBe(studentsByEmail + studentsWithoutEmail);
  expect(body.byRole.supervisor).toMatchObject({ planned: supervisorInvitations, failed: 5, pending: 202 });
  expect(body.byRoute).toEqual({ card: 202 + 3, link: studentsByEmail - 3, qr: studentsWithoutEmail, none: 5 });
  expect(body.unreachable).toContainEqual({
    role: "supervisor",
    reason: "supervisor-not-in-teams",
    count: 5,
    remedy: "add-to-team",
  });
  expect((await journey.ask<Problem>(`/api/rounds/${TERM}`)).body.code).toBe("round-not-found");
});

test("a started round sends the period that ends, once to each, and a second start is refused and doubles nothing", async () => {
  journey.connector.decide((call) => {
    if (call.kind !== "post") return undefined;
    const refusal = { status: 403, body: { error: { code: "MessageWritesBlocked", message: "blocked" } } };
    if (call.conversationId === chatWith(town.blocks)) return refusal;
    return call.conversationId === chatWith(town.unsure) ? { then: "reset", deliver: true } : undefined;
  });
  journey.clock.goTo("2024-10-03T08:00:05.000Z");
  expect((await round("start")).body).toMatchObject({ state: "running", invitations: { planned: 452 } });
  expect(await round("start")).toMatchObject({
    status: 409,
    body: {
      code: "round-already-started",
      detail: expect.stringContaining("Inget har skickats en gång till") as string,
    },
  });
  const status = await journey.goTo("2024-10-03T08:00:20.000Z");
  expect(status.invitations).toMatchObject({ planned: 452, uncertain: 1, posting: 0 });
  expect(status.unreachable).toEqual(
    expect.arrayContaining([
      { role: "supervisor", reason: "supervisor-not-in-teams", count: 5, remedy: "add-to-team" },
      { role: "supervisor", reason: "blocked-by-user", count: 1, remedy: "install-again" },
      { role: "student", reason: "address-refused", count: 1, remedy: "correct-address" },
    ]),
  );
  expect(new Set(cards().map(({ period }) => period))).toEqual(new Set(["5"]));
  expect(cardsOf(journey, town.blocks)).toEqual([]);
  expect(cardsOf(journey, town.namesake)).toEqual([]);
});

test("whoever joins the team while the round runs gets the card after all", async () => {
  team.members.push(town.joinsLater);
  journey.connector.addTeam(team);
  await journey.teams.membersChanged(team, "teamMemberAdded", [town.joinsLater]);
  const status = await journey.goTo("2024-10-03T08:05:00.000Z");
  expect(cardsOf(journey, town.joinsLater)).toHaveLength(1);
  expect(status.unreachable).toContainEqual({
    role: "supervisor",
    reason: "supervisor-not-in-teams",
    count: 4,
    remedy: "add-to-team",
  });
});

test("an answered card becomes a receipt for the person and in the chat, and can be changed", async () => {
  await journey.whileAnswering(async () => {
    const [card] = unanswered("5");
    expect(await memory.byCard(card!, answersOf("supervisor", 1), WRITTEN)).toContain("Dina svar är sparade.");
    await until(() => textInChat(journey, card!).includes("Dina svar är sparade."));
    expect(journey.connector.callsOf("update").at(-1)).toMatchObject({ method: "PUT", targetId: card!.messageId });
    expect(await press(journey, card!, "evaluation.change")).toContain(`"value":"${answersOf("supervisor", 1)["H2"]}"`);
    expect(await memory.byCard(card!, answersOf("supervisor", 2), WRITTEN)).toContain("Dina ändrade svar är sparade.");
    await until(() => textInChat(journey, card!).includes("Dina ändrade svar är sparade."));
  });
  expect((await journey.look()).invitations.answered).toBe(memory.answers.size);
});

test("a doubled, a forwarded and an edited card are answered kindly, and give one answer each at most", async () => {
  await journey.whileAnswering(async () => {
    const [doubled, mine, theirs] = unanswered("5");
    const inputs = cardInputs(answersOf("supervisor", 4));
    const both = [0, 1].map(() => memory.byCard(doubled!, answersOf("supervisor", 3)));
    for (const said of await Promise.all(both)) expect(said).toContain("Tack för dina svar!");
    const say = (card: CardInChat, given: object, by?: Person) =>
      press(journey, card, "evaluation.submit", { ...given }, by);
    expect(await say(mine!, inputs, theirs!.person)).toContain("Bara den som har fått kortet kan svara på det.");
    expect(await say({ ...mine!, invitationId: theirs!.invitationId }, inputs)).toContain("Kortet är till någon annan");
    expect(await say({ ...mine!, invitationId: "HT2024.nonsense" }, inputs)).toContain("Kortet gäller inte längre");
    expect(await say(mine!, { ...inputs, H2: "11" })).toContain("Svaren är inte skickade än");
    expect(await say(mine!, {})).toContain("Svara på minst en fråga");
    expect(textInChat(journey, mine!)).toContain("evaluation.submit");
  });
  expect((await journey.look()).invitations.answered).toBe(memory.answers.size);
});

test("whoever answers a card that nobody knew had arrived is not uncertain any more", async () => {
  const [card] = cardsOf(journey, town.unsure);
  await journey.whileAnswering(async () => void (await memory.byCard(card!, answersOf("supervisor", 5))));
  expect((await journey.look()).invitations).toMatchObject({ uncertain: 0, answered: memory.answers.size });
});

test("students answer on a phone, in Swedish and in English, and one has second thoughts", async () => {
  const mails = (await firstMails()).filter((mail) => memory.areaOf(mail) === "Hemvård Norr");
  const [swedish, english] = [mails[0]!, mails[1]!];
  await journey.whileAnswering(() =>
    onPhone(journey, async (page) => {
      await page.goto(journey.base + swedish.path);
      await fillIn(page, answersOf("student", 1), WRITTEN, "sv");
      await page.goto(journey.base + english.path);
      await page.getByText("English", { exact: true }).click();
      await fillIn(page, answersOf("student", 2), "", "en");
      await page.goto(journey.base + swedish.path);
      expect(await page.locator(`#P1-${String(answersOf("student", 1)["P1"])}`).isChecked()).toBe(true);
      await page.locator("label", { has: page.locator("#P1-2") }).click();
      await fillIn(page, {}, "", "sv");
    }),
  );
  memory.remember(swedish.to, "student", swedish, { ...answersOf("student", 1), P1: "2" });
  memory.remember(english.to, "student", english, answersOf("student", 2));
  expect((await journey.look()).invitations.answered).toBe(memory.answers.size);
});

test("a student who has the app answers the card, and gets no mail", async () => {
  const [student] = town.students;
  const [card] = cardsOf(journey, student!);
  await journey.whileAnswering(async () => {
    const said = await memory.byCard(card!, answersOf("student", 7));
    expect(said).toContain("Tack för dina svar!");
  });
  expect((await mailsIn(journey)).filter(({ to }) => to === student!.email)).toEqual([]);
});

test("a QR that a supervisor shows takes as many answers as there are students, and then says so", async () => {
  const card = firstCards().find(
    (one) =>
      one.studentsToShowQr >= 2 && ["Vårdboende Norr", "Hemvård Norr", "LSS bostad"].includes(memory.areaOf(one)),
  )!;
  const shown = await press(journey, card, "evaluation.qr");
  const path = `/e/${new RegExp(`${PUBLIC_URL}/e/#(q/[\\w-]+\\.[\\w-]+)`).exec(shown)![1]!}`;
  const picture = await fetch(`${journey.base}${path.replace("/e/q/", "/e/qr/")}.png`);
  const beginning = Buffer.from(await picture.arrayBuffer()).subarray(1, 4);
  expect(beginning.toString()).toBe("PNG");
  await journey.whileAnswering(async () => {
    const tooLate = await tokenIn(journey, path);
    for (let student = 0; student < card.studentsToShowQr; student += 1) {
      const token = await tokenIn(journey, path);
      const given = answersOf("student", 20 + student);
      const twice = [0, 1].map(() => sendForm(journey, path, given, { t: token }));
      for (const { status } of await Promise.all(twice)) expect(status).toBe(200);
      memory.remember(token, "student", card, given);
    }
    expect((await sendForm(journey, path, answersOf("student", 1), { t: tooLate })).status).toBe(410);
    await onPhone(journey, async (page) => {
      await page.goto(journey.base + path);
      await page.getByRole("heading", { level: 1, name: "Alla har redan svarat" }).waitFor();
    });
  });
  expect((await journey.look()).invitations.answered).toBe(memory.answers.size);
});

test("three days later everybody is reminded who has not answered, and nobody who has", async () => {
  await journey.whileAnswering(() => manyAnswer(journey, memory, inTeams, "5"));
  const status = await journey.goTo("2024-10-07T08:05:00.000Z");
  const reminded = {
    cards: cards().flatMap((card) => (card.isReminder ? card.invitationId : [])),
    mails: (await mailsIn(journey)).flatMap((mail) => (mail.isReminder ? mail.to : [])),
  };
  const silent = {
    cards: firstCards().flatMap((card) => (hasAnswered(card) ? [] : card.invitationId)),
    mails: (await firstMails()).flatMap((mail) => (hasAnswered(mail) ? [] : mail.to)),
  };
  expect(reminded.cards.toSorted()).toEqual(silent.cards.toSorted());
  expect(reminded.mails.toSorted()).toEqual(silent.mails.toSorted());
  expect(Math.min(silent.cards.length, silent.mails.length)).toBeGreaterThan(5);
  expect(status.invitations.answered).toBe(memory.answers.size);
});

test("the clock sends the later periods, each person once, and a card or link of a past one is answered kindly", async () => {
  for (const [period, instant] of [
    ["6", "2024-11-07T09:00:10.000Z"],
    ["7", "2024-12-12T09:00:10.000Z"],
  ] as const) {
    await journey.goTo(instant);
    await journey.whileAnswering(() => manyAnswer(journey, memory, inTeams, period));
  }
  const due = (periods: ReadonlySet<string>) => [...periods].toSorted();
  for (const [address, person] of town.byAddress) {
    const isReached = !town.missing.includes(address) && person !== town.blocks;
    const periods = cardsOf(journey, person).flatMap((card) => (card.isReminder ? [] : card.period));
    expect(periods.toSorted()).toEqual(isReached ? due(town.periods.get(address)!) : []);
  }
  const mails = await firstMails();
  expect(mails).toHaveLength(expected.evaluation.studentsByEmail - town.students.length - 1);
  expect(new Set(mails.map(({ to }) => to)).size).toBe(mails.length);

  const [late] = unanswered("5");
  expect(await press(journey, late!, "evaluation.submit", cardInputs(answersOf("supervisor", 1)))).toContain(
    "Sista dagen att svara var torsdag 17 oktober.",
  );
  const page = await sendForm(journey, mails.find(({ period }) => period === "5")!.path, answersOf("student", 1));
  expect(page).toMatchObject({ status: 404, body: expect.stringContaining("utvärderingen avslutad") as string });
  expect((await journey.look()).invitations.answered).toBe(memory.answers.size);
});

describe("when the round is closed", () => testClosedTerm(() => ({ journey, town, memory, cards, firstMails })));
