import type { Respondent } from "../../../../../bot/usecases/evaluation/answering";
import { newSecret } from "../../../../../bot/usecases/evaluation/secrets";
import { aContact, aPlacement, aUnit, TENANT } from "../../../../support/evaluation";
import { evaluationWorld, type EvaluationWorld } from "../../../../support/evaluation-world";

let world: EvaluationWorld;
let eva: Respondent;

/** Eva at Laröd, sent a card; Kim, sent a link; and four students without an address, for whom she has the QR. */
beforeEach(async () => {
  world = await evaluationWorld();
  world.people = [aContact("eva@kommun.example"), aContact("adam@kommun.example")];
  const withoutAddress = ["2", "3", "4", "5"].map((key) => aPlacement({ key, studentEmail: null }));
  world.records = [aUnit(), aPlacement({ key: "1" }), ...withoutAddress];
  await world.start();
  await world.sendDue();
  eva = { kind: "teams", invitationId: cardOf(), tenantId: TENANT, aadObjectId: "eva" };
});

function cardOf(): string {
  return world.posted.find((each) => each.link === null)!.request.invitationId;
}

function byLink(path: string): Respondent {
  const [, linkId, secret] = /\/e\/#?(?:q\/)?([\w-]+)\.([\w-]+)$/.exec(path)!;
  return { kind: "link", linkId: linkId!, secret: secret! };
}

function kim(): Respondent {
  return byLink(world.posted.find((each) => each.link !== null)!.link!);
}

async function qr(): Promise<(token?: string) => Respondent> {
  const shown = await world.showQr(eva);
  if (shown.kind !== "qr") throw new Error(shown.kind);
  const { linkId, secret } = byLink(shown.path) as Extract<Respondent, { kind: "link" }>;
  return (token = newSecret()) => ({ kind: "qr", qrId: linkId, secret, submissionToken: token });
}

async function printedQr(): Promise<(token?: string) => Respondent> {
  const path = await world.issueLinks.forUnit("HT2024", { unitCode: "V2100", period: "5" }, "paper");
  const { linkId, secret } = byLink(path) as Extract<Respondent, { kind: "link" }>;
  return (token = newSecret()) => ({ kind: "qr", qrId: linkId, secret, submissionToken: token });
}

async function stored() {
  return world.answers.all("HT2024");
}

test("a supervisor's answer is stored without her, and her invitation is answered", async () => {
  const outcome = await world.recordAnswer(eva, { H2: "4", H12: "Bra stöd" });
  expect(outcome).toMatchObject({ kind: "saved", isChange: false, changePath: null, form: { lastDay: "2024-10-17" } });
  const [answer] = await stored();
  expect(answer).toEqual({
    role: "supervisor",
    questionnaire: { id: "APL-H", version: 1 },
    area: "Vårdboende Norr",
    unitCode: "V2100",
    period: "5",
    answers: { H2: "4", H12: "Bra stöd" },
  });
  expect((await world.showRoundStatus("HT2024")).byRole.supervisor).toMatchObject({ answered: 1 });
});

test("a changed answer replaces the first, and the form shows what was answered", async () => {
  await world.recordAnswer(eva, { H2: "4" });
  expect(await world.recordAnswer(eva, { H2: "2" })).toMatchObject({ kind: "saved", isChange: true });
  expect(await stored()).toHaveLength(1);
  expect(await world.openEvaluation(eva)).toMatchObject({ kind: "open", form: { answers: { H2: "2" } } });
});

test("eight presses at the same moment are one answer", async () => {
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => world.recordAnswer(eva, { H2: "4" })));
  expect(outcomes.map((each) => each.kind)).toEqual(Array<string>(8).fill("saved"));
  expect(outcomes.filter((each) => each.kind === "saved" && !each.isChange)).toHaveLength(1);
  expect(await stored()).toHaveLength(1);
});

test("a forwarded card is not the receiver's, whatever it says", async () => {
  const adam: Respondent = { kind: "teams", invitationId: cardOf(), tenantId: TENANT, aadObjectId: "adam" };
  const elsewhere: Respondent = { kind: "teams", invitationId: cardOf(), tenantId: "another", aadObjectId: "eva" };
  for (const respondent of [adam, elsewhere]) {
    expect(await world.recordAnswer(respondent, { H2: "1" })).toEqual({ kind: "not-yours" });
    expect(await world.openEvaluation(respondent)).toEqual({ kind: "not-yours" });
    expect(await world.showQr(respondent)).toEqual({ kind: "not-yours" });
  }
  expect(await stored()).toEqual([]);
});

test("invitations that do not exist, edited ones and those of other terms are not valid", async () => {
  for (const invitationId of [
    "",
    "HT2024",
    "HT2024.x",
    "VT2025.aaaaaaaaaaaaaaaaaaaaaa",
    "HT2024.aaaaaaaaaaaaaaaaaaaaaa",
  ]) {
    const respondent: Respondent = { kind: "teams", invitationId, tenantId: TENANT, aadObjectId: "eva" };
    expect(await world.recordAnswer(respondent, { H2: "1" })).toEqual({ kind: "not-valid" });
  }
});

test("an empty answer and an unknown option are told apart, and store nothing", async () => {
  expect(await world.recordAnswer(eva, {})).toMatchObject({
    kind: "invalid",
    problems: [{ code: "nothing-answered" }],
  });
  expect(await world.recordAnswer(eva, { H2: "9" })).toMatchObject({
    kind: "invalid",
    problems: [{ questionId: "H2", code: "unknown-option" }],
  });
  expect(await stored()).toEqual([]);
});

test("answers are taken to the end of the last day and not after", async () => {
  world.goTo("2024-10-17T21:59:59.000Z");
  expect(await world.recordAnswer(eva, { H2: "4" })).toMatchObject({ kind: "saved" });
  world.goTo("2024-10-17T22:00:00.000Z");
  expect(await world.recordAnswer(eva, { H2: "1" })).toEqual({ kind: "closed", lastDay: "2024-10-17" });
  expect(await world.openEvaluation(eva)).toEqual({ kind: "closed", lastDay: "2024-10-17" });
});

test("an answer is taken while the round is paused, and not when it has been called off", async () => {
  await world.pauseRound("HT2024");
  expect(await world.recordAnswer(eva, { H2: "4" })).toMatchObject({ kind: "saved" });
  await world.cancelRound("HT2024");
  expect(await world.recordAnswer(eva, { H2: "4" })).toMatchObject({ kind: "closed" });
  expect(await world.recordAnswer(kim(), { P1: "4" })).toMatchObject({ kind: "closed" });
});

test("an answer that meets the gate being shut is late", async () => {
  await world.answers.shut("HT2024");
  expect(await world.recordAnswer(eva, { H2: "4" })).toEqual({ kind: "closed", lastDay: "2024-10-17" });
});

test("somebody who answers a card that we did not know had arrived has been reached", async () => {
  const read = (await world.invitations.get("HT2024", cardOf()))!;
  await world.invitations.replace(read, { ...read.value, state: "uncertain", unknownCount: 1 });
  await world.recordAnswer(eva, { H2: "4" });
  expect((await world.showRoundStatus("HT2024")).byRole.supervisor).toMatchObject({ answered: 1, uncertain: 0 });
});

describe("a student's link", () => {
  test("opens the form as often as anybody likes, and takes an answer that can be changed", async () => {
    for (let time = 0; time < 3; time += 1) {
      expect(await world.openEvaluation(kim())).toMatchObject({
        kind: "open",
        form: { questionnaire: { id: "APL-P" }, unitName: "Laröd vårdboende", period: "5", answers: null },
      });
    }
    expect(await world.recordAnswer(kim(), { P1: "5" })).toMatchObject({ kind: "saved", isChange: false });
    expect(await world.recordAnswer(kim(), { P1: "3" })).toMatchObject({ kind: "saved", isChange: true });
  });

  test("with a wrong secret, of the wrong kind, or mistyped is not valid", async () => {
    const right = kim() as Extract<Respondent, { kind: "link" }>;
    const toQr = (await qr())() as Extract<Respondent, { kind: "qr" }>;
    const wrong: Respondent[] = [
      { ...right, secret: newSecret() },
      { ...right, secret: "" },
      { ...right, linkId: newSecret() },
      { ...right, linkId: "\ud800" },
      { kind: "link", linkId: toQr.qrId, secret: toQr.secret },
      { kind: "qr", qrId: right.linkId, secret: right.secret, submissionToken: newSecret() },
    ];
    for (const respondent of wrong) {
      expect(await world.openEvaluation(respondent)).toEqual({ kind: "not-valid" });
      expect(await world.recordAnswer(respondent, { P1: "1" })).toEqual({ kind: "not-valid" });
    }
  });

  test("that is mailed again ends the one that was mailed before, and nothing that was handed over otherwise", async () => {
    const { target } = (await world.links.get((kim() as Extract<Respondent, { kind: "link" }>).linkId))!;
    if (target.kind !== "invitation") throw new Error(target.kind);
    const before = kim();
    const invitation = { id: target.invitationId, term: "HT2024" } as const;
    const [onPaper, onScreen] = [
      byLink(await world.issueLinks.printed(invitation)),
      byLink(await world.issueLinks.personal(invitation, "screen")),
    ];
    const again = byLink(await world.issueLinks.personal(invitation));
    expect(await world.openEvaluation(before)).toEqual({ kind: "not-valid" });
    expect(await world.recordAnswer(before, { P1: "5" })).toEqual({ kind: "not-valid" });
    for (const link of [again, onPaper, onScreen]) {
      expect(await world.recordAnswer(link, { P1: "4" })).toMatchObject({ kind: "saved" });
    }
    expect(await stored()).toHaveLength(1);
  });
});

describe("the QR of a unit and period", () => {
  test("is shown by the supervisor and tells how many it is for", async () => {
    expect(await world.showQr(eva)).toMatchObject({
      kind: "qr",
      unitName: "Laröd vårdboende",
      period: "5",
      lastDay: "2024-10-17",
      students: 4,
    });
  });

  test("takes as many answers as there are students without an address, when twenty answer at once", async () => {
    const respondent = await qr();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => world.recordAnswer(respondent(), { P1: "5" })));
    const kinds = outcomes.map((each) => each.kind);
    expect(kinds.filter((kind) => kind === "saved")).toHaveLength(4);
    expect(kinds.filter((kind) => kind === "full")).toHaveLength(16);
    expect(await stored()).toHaveLength(4);
    expect((await world.showRoundStatus("HT2024")).byRole.student).toMatchObject({ planned: 5, answered: 4, sent: 1 });
    expect(await world.openEvaluation(respondent())).toEqual({ kind: "full" });
  });

  test("pressed twice at the same moment is one answer, with one address to change it", async () => {
    const respondent = await qr();
    const token = newSecret();
    const [first, second] = await Promise.all([
      world.recordAnswer(respondent(token), { P1: "5" }),
      world.recordAnswer(respondent(token), { P1: "5" }),
    ]);
    expect(await stored()).toHaveLength(1);
    if (first.kind !== "saved" || second.kind !== "saved") throw new Error("not saved");
    expect(first.changePath).toBe(second.changePath);
    expect(await world.recordAnswer(byLink(first.changePath!), { P1: "2" })).toMatchObject({ isChange: true });
    expect(await stored()).toMatchObject([{ answers: { P1: "2" } }]);
  });

  test("shares its places with every other code for the same unit and period", async () => {
    const [one, other] = [await qr(), await printedQr()];
    for (const respondent of [one, other, one, other]) await world.recordAnswer(respondent(), { P1: "5" });
    expect(await world.recordAnswer(one(), { P1: "5" })).toEqual({ kind: "full" });
    expect(await world.recordAnswer(other(), { P1: "5" })).toEqual({ kind: "full" });
  });

  test("that is shown again ends the one that the same supervisor showed before", async () => {
    const [before, now] = [await qr(), await qr()];
    expect(await world.openEvaluation(before())).toEqual({ kind: "not-valid" });
    expect(await world.openEvaluation(now())).toMatchObject({ kind: "open" });
  });

  test("printed on paper takes answers from students whom no supervisor could show it to", async () => {
    const alone = await evaluationWorld();
    alone.records = world.records;
    const before = await alone.start();
    expect(before.byRole.student).toMatchObject({ failed: 4 });
    const path = await alone.issueLinks.forUnit("HT2024", { unitCode: "V2100", period: "5" }, "paper");
    const { linkId, secret } = byLink(path) as Extract<Respondent, { kind: "link" }>;
    await alone.recordAnswer({ kind: "qr", qrId: linkId, secret, submissionToken: newSecret() }, { P1: "5" });
    expect((await alone.showRoundStatus("HT2024")).byRole.student).toMatchObject({ failed: 3, answered: 1 });
  });

  test("is not given to a supervisor whose unit has no students without an address", async () => {
    const other = await evaluationWorld();
    other.people = world.people;
    other.records = [aUnit(), aPlacement()];
    await other.start();
    await other.sendDue();
    expect(await other.showQr(eva)).toEqual({ kind: "no-students" });
  });
});
