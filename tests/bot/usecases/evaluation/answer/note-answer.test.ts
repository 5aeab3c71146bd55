import type { RawAnswers, Respondent } from "../../../../../bot/usecases/evaluation/answering";
import { makeNoteAnswer } from "../../../../../bot/usecases/evaluation/answer/note-answer";
import { newSecret } from "../../../../../bot/usecases/evaluation/secrets";
import { listedAudit } from "../../../../support/audit";
import { aContact, aPlacement, aUnit, TENANT } from "../../../../support/evaluation";
import { evaluationWorld, type EvaluationWorld } from "../../../../support/evaluation-world";

let world: EvaluationWorld;
let kim: Extract<Respondent, { kind: "link" }>;

/** Kim at Laröd, who has been sent a link. */
beforeEach(async () => {
  world = await evaluationWorld();
  world.people = [aContact("eva@kommun.example")];
  world.records = [aUnit(), aPlacement({ key: "1" })];
  await world.start();
  await world.sendDue();
  const path = world.posted.find((each) => each.link !== null)!.link!;
  const [, linkId, secret] = /([\w-]+)\.([\w-]+)$/.exec(path)!;
  kim = { kind: "link", linkId: linkId!, secret: secret! };
});

async function notedWhen(respondent: Respondent, raw: RawAnswers) {
  const { audit, entries } = listedAudit();
  const { kind } = await world.recordAnswer(respondent, raw, makeNoteAnswer(audit, "post /e"));
  return { kind, entries };
}

test("an answer that is saved is noted before and after, without who and what it was (D16)", async () => {
  const entry = { who: "withheld", what: "answer-evaluation", way: "post /e", which: null };
  expect(await notedWhen(kim, { P1: "5" })).toEqual({
    kind: "saved",
    entries: [
      { ...entry, outcome: "begun" },
      { ...entry, outcome: "done" },
    ],
  });
});

test("guesses, answers that are none and answers that come late leave nothing, so nobody fills the trail", async () => {
  const guesses: readonly Respondent[] = [
    { ...kim, secret: newSecret() },
    { ...kim, linkId: newSecret() },
    { kind: "qr", qrId: newSecret(), secret: newSecret(), submissionToken: newSecret() },
    { kind: "teams", invitationId: "HT2024.aaaaaaaaaaaaaaaaaaaaaa", tenantId: TENANT, aadObjectId: "eva" },
  ];
  for (const guess of guesses) expect(await notedWhen(guess, { P1: "5" })).toEqual({ kind: "not-valid", entries: [] });
  expect(await notedWhen(kim, { P1: "9" })).toEqual({ kind: "invalid", entries: [] });
  await world.cancelRound("HT2024");
  expect(await notedWhen(kim, { P1: "5" })).toEqual({ kind: "closed", entries: [] });
});

test("an answer that meets the gate being shut is noted as refused, and one that breaks as failed", async () => {
  await world.answers.shut("HT2024");
  const { entries } = await notedWhen(kim, { P1: "5" });
  expect(entries.map(({ outcome }) => outcome)).toEqual(["begun", "refused"]);
  const broken = listedAudit();
  const around = makeNoteAnswer(broken.audit, "post /e");
  await expect(around(() => Promise.reject(new Error("away")))).rejects.toThrow("away");
  expect(broken.entries.map(({ outcome }) => outcome)).toEqual(["begun", "failed"]);
});

test("an answer that cannot be noted is not saved", async () => {
  const audit = { ...listedAudit().audit, begin: () => Promise.reject(new Error("away")) };
  await expect(world.recordAnswer(kim, { P1: "5" }, makeNoteAnswer(audit, "post /e"))).rejects.toThrow("away");
  expect(await world.answers.all("HT2024")).toEqual([]);
});
