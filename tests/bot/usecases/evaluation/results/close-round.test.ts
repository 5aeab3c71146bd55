import { personsShown, type Publication } from "../../../../../bot/domain/evaluation/results/publication";
import { everyInvitation } from "../../../../../bot/usecases/evaluation/every-invitation";
import { makeCloseRound, type CloseRoundDeps } from "../../../../../bot/usecases/evaluation/results/close-round";
import { makeRecordAnswer } from "../../../../../bot/usecases/evaluation/answer/record-answer";
import { shuffle } from "../../../../../bot/usecases/evaluation/results/shuffle";
import { uniquePrefix } from "../../../../support/azurite";
import { closingDeps, runningRound, SECRET, WRITTEN } from "../../../../support/closing-term";
import { TENANT } from "../../../../support/evaluation";
import { everyRow, type FoundRow } from "../../../../support/every-row";

const TERM = "HT2024";

async function aRunningRound(): Promise<{ prefix: string; deps: CloseRoundDeps }> {
  const prefix = uniquePrefix();
  const deps = await closingDeps(prefix);
  await runningRound(deps);
  return { prefix, deps };
}

function expectNothingPersonal(rows: readonly FoundRow[]): void {
  expect(rows.filter(({ table }) => table === "Answers" || table === "Links")).toEqual([]);
  for (const { content } of rows) {
    for (const trace of ["@", SECRET, "contactKey", "conversation-", "p-HT2024"]) expect(content).not.toContain(trace);
  }
}

test("closing freezes the figures and the counts, and the round is closed", async () => {
  const { deps } = await aRunningRound();
  const { publication } = await makeCloseRound(deps)(TERM);

  const round = (await deps.rounds.get(TERM))!.value;
  expect(round).toMatchObject({ state: "closed", secret: null, closedAt: "2024-12-20T12:00:00.000Z" });
  expect(round.finalCounts!.byRole.student).toMatchObject({ planned: 25, answered: 21, sent: 4 });
  expect(round.finalCounts!.byRole.supervisor).toMatchObject({ planned: 16, answered: 12, sent: 4 });
  expect(shownIn(publication, "P1")).toEqual({ all: 21, Norr: 14, Syd: 7, N1: 6, S1: 7 });
  expect(shownIn(publication, "P11")).toEqual({ all: null, Norr: null, Syd: null, N1: null, S1: null });
  expect(shownIn(publication, "H1")).toEqual({ all: 12, Norr: 7, Syd: 5 });
  expect(publication.cells[0]).toMatchObject({ role: "student", invited: 25, answered: 21, responseRate: 0.85 });
});

test("what has not gone out when the round closes counts as called off, and an attempt under way as uncertain", async () => {
  const { deps } = await aRunningRound();
  const template = (await everyInvitation(deps.invitations, TERM))[0]!.value;
  const waiting = { ...template, state: "pending" as const, route: { kind: "link" as const, email: "a@b.example" } };
  await deps.invitations.addMissing(TERM, [
    { ...waiting, id: `${TERM}.${"w".repeat(22)}` },
    { ...waiting, id: `${TERM}.${"m".repeat(22)}`, reason: "mail-not-configured" },
    { ...waiting, id: `${TERM}.${"p".repeat(22)}`, state: "posting" },
  ]);
  await makeCloseRound(deps)(TERM);
  const { invitations, waitingForMail } = (await deps.rounds.get(TERM))!.value.finalCounts!;
  expect(invitations).toMatchObject({ planned: 44, answered: 33, sent: 8, cancelled: 2, uncertain: 1 });
  expect([invitations.pending, invitations.posting, waitingForMail]).toEqual([0, 0, 0]);
});

test("a student whose supervisor has just got the card with the QR code counts as asked, also when closing comes at once", async () => {
  const { deps } = await aRunningRound();
  const rows = (await everyInvitation(deps.invitations, TERM)).map(({ value }) => value);
  const student = rows.find(({ role }) => role === "student")!;
  const id = `${TERM}.${"q".repeat(22)}`;
  await deps.invitations.addMissing(TERM, [{ ...student, id, route: { kind: "qr" }, state: "pending" }]);
  const { publication } = await makeCloseRound(deps)(TERM);
  const { byRole } = (await deps.rounds.get(TERM))!.value.finalCounts!;
  expect(byRole.student).toMatchObject({ planned: 26, answered: 21, sent: 5, pending: 0, cancelled: 0 });
  expect(publication.cells[0]).toMatchObject({ role: "student", invited: 26, answered: 21 });
});

test("after closing, no row anywhere tells whose an answer is, or who answered", async () => {
  const { prefix, deps } = await aRunningRound();
  const before = (await everyRow(prefix))
    .map(({ timestamp }) => timestamp)
    .toSorted()
    .at(-1)!;
  await makeCloseRound({ ...deps, shuffle })(TERM);

  const rows = await everyRow(prefix);
  expectNothingPersonal(rows);
  const invitations = rows.filter(({ table }) => table === "Invitations");
  expect(invitations).toHaveLength(41);
  expect(invitations.every(({ timestamp }) => timestamp > before)).toBe(true);
  const kept: string[] = [];
  for await (const { value } of deps.invitations.all(TERM)) {
    const {
      id: _id,
      role: _role,
      area: _area,
      unitCode: _code,
      unitName: _name,
      questionnaire: _form,
      ...rest
    } = value;
    kept.push(JSON.stringify(rest));
  }
  expect(new Set(kept).size).toBe(1);
});

test("free texts are kept apart: no unit, no date, unscreened, in another order than they came", async () => {
  const { prefix, deps } = await aRunningRound();
  await makeCloseRound(deps)(TERM);
  const rows = await everyRow(prefix);
  const texts = rows.filter(({ content }) => content.includes(WRITTEN));
  expect(texts).toHaveLength(4);
  for (const { table, content } of texts) {
    const { partitionKey, rowKey: _rowKey, ...own } = JSON.parse(content) as Record<string, string>;
    expect(table).toBe("FreeTexts");
    expect(partitionKey).toBe(TERM);
    expect({ ...own, text: "" }).toEqual({ role: "student", area: own["area"], state: "unscreened", text: "" });
  }
  expect(texts.map(({ content }) => /(\w{3})"/.exec(content.slice(content.indexOf(WRITTEN)))![1])).not.toEqual(
    ["1n0", "2n0", "3n0", "1s0"], // the order of the answers
  );
});

test("broken off after any step, closing again gives the same figures and leaves nothing behind", async () => {
  const wanted = await figuresOf(await aRunningRound());
  let steps = 0;
  for (let isClosed = false; !isClosed; steps += 1) {
    const { prefix, deps } = await aRunningRound();
    await makeCloseRound(crashingAfter(deps, steps))(TERM).catch((error: unknown) => expect(error).toBe(CRASH));
    isClosed = (await deps.rounds.get(TERM))!.value.state === "closed";
    if (!isClosed) await makeCloseRound(deps)(TERM);
    expect(await publishedBy(deps)).toEqual(wanted);
    expectNothingPersonal(await everyRow(prefix));
  }
  expect(steps).toBe(10);
}, 120_000);

test("an answer that is on its way when the round begins to close is counted, a later one is told that it is too late", async () => {
  const { deps } = await aRunningRound();
  const late = {
    role: "student",
    questionnaire: { id: "APL-P", version: 1 },
    area: "Syd",
    unitCode: "S1",
    period: "5",
    answers: { P1: "5" },
  } as const;
  const rounds: CloseRoundDeps["rounds"] = {
    ...deps.rounds,
    replace: async (read, round) => {
      const replaced = await deps.rounds.replace(read, round);
      if (round.state === "closing") expect(await deps.answers.save(TERM, "p-on-its-way", late)).toBe("first");
      return replaced;
    },
  };
  const { publication } = await makeCloseRound({ ...deps, rounds })(TERM);
  expect(shownIn(publication, "P1")).toMatchObject({ Syd: 8 });
  expect(await deps.answers.save(TERM, "p-too-late", late)).toBe("closed");
  expect(await deps.answers.all(TERM)).toEqual([]);
});

test("whoever answers while the round closes is told that the answer is saved, and nothing is marked afterwards", async () => {
  const { prefix, deps } = await aRunningRound();
  const answers: CloseRoundDeps["answers"] = {
    ...deps.answers,
    save: async (...args) => {
      const saved = await deps.answers.save(...args);
      await makeCloseRound(deps)(TERM);
      return saved;
    },
  };
  const recordAnswer = makeRecordAnswer({ ...deps, answers });
  const aadObjectId = "supervisors15"; // asked, and has not answered
  const invitationId = `${TERM}.${aadObjectId.padStart(22, "0")}`;
  const respondent = { kind: "teams", invitationId, tenantId: TENANT, aadObjectId } as const;
  expect(await recordAnswer(respondent, { H4: "5" })).toMatchObject({ kind: "saved" });
  expect(shownIn((await deps.closings.ofTerm(TERM))!.publication, "H4")).toMatchObject({ Syd: 6 });
  expectNothingPersonal(await everyRow(prefix));
  expect((await deps.invitations.get(TERM, invitationId))!.value.reason).toBe("round-closed");
});

test("two closings at the same time give one set of figures", async () => {
  const { prefix, deps } = await aRunningRound();
  const [first, second] = await Promise.all([makeCloseRound(deps)(TERM), makeCloseRound(deps)(TERM)]);
  expect(second).toEqual(first);
  expect(await deps.closings.all()).toHaveLength(1);
  expectNothingPersonal(await everyRow(prefix));
});

test("units that would give each other away wait, are joined with the next term's answers, and are shown once", async () => {
  const { deps } = await aRunningRound();
  await makeCloseRound(deps)(TERM);
  expect((await deps.closings.pool()).map(({ unitCode, term }) => `${unitCode} ${term}`)).toEqual([
    "N2 HT2024",
    "N3 HT2024",
  ]);
  await runningRound(deps, "VT2025");
  const { publication } = await makeCloseRound(deps)("VT2025");
  const shown = publication.windows.map(({ unitCode, terms, questions }) => [
    unitCode,
    terms.join("–"),
    personsShown(questions, "P1"),
  ]);
  expect(shown.toSorted()).toEqual([
    ["N1", "VT2025", 6],
    ["N2", "HT2024–VT2025", 6],
    ["N3", "HT2024–VT2025", 10],
    ["S1", "VT2025", 7],
  ]);
  expect(await deps.closings.pool()).toEqual([]);
});

test("a closing that was broken off is completed before another term is closed", async () => {
  const { deps } = await aRunningRound();
  await makeCloseRound(crashingAfter(deps, 2))(TERM).catch(() => undefined);
  await runningRound(deps, "VT2025");
  await makeCloseRound(deps)("VT2025");
  expect((await deps.rounds.get(TERM))!.value.state).toBe("closed");
  expect((await deps.closings.all()).map(({ publication }) => publication.term)).toEqual([TERM, "VT2025"]);
});

test("a round that is closed, cancelled or not there is refused", async () => {
  const { deps } = await aRunningRound();
  await makeCloseRound(deps)(TERM);
  await expect(makeCloseRound(deps)(TERM)).rejects.toMatchObject({ reason: "round-already-closed" });
  await expect(makeCloseRound(deps)("VT2020")).rejects.toMatchObject({ reason: "round-not-found" });
  await runningRound(deps, "VT2025");
  const read = (await deps.rounds.get("VT2025"))!;
  await deps.rounds.replace(read, { ...read.value, state: "cancelled" });
  await expect(makeCloseRound(deps)("VT2025")).rejects.toMatchObject({ reason: "round-wrong-state" });
});

/** Persons behind a question's figure, by area and by unit window. */
function shownIn({ cells, windows }: Publication, id: string): Readonly<Record<string, number | null>> {
  const asked = cells.filter(({ questions }) => questions.some((question) => question.id === id));
  const units = windows.filter(({ questions }) => questions.some((question) => question.id === id));
  return Object.fromEntries([
    ...asked.map(({ area, questions }) => [area ?? "all", personsShown(questions, id)] as const),
    ...units.map(({ unitCode, questions }) => [unitCode, personsShown(questions, id)] as const),
  ]);
}

async function figuresOf({ deps }: { deps: CloseRoundDeps }) {
  await makeCloseRound(deps)(TERM);
  return publishedBy(deps);
}

async function publishedBy(deps: CloseRoundDeps) {
  return { closings: await deps.closings.all(), pool: await deps.closings.pool() };
}

const CRASH = new Error("The process died.");

/** The same deps, but after so many writes every further one dies. */
function crashingAfter(deps: CloseRoundDeps, writes: number): CloseRoundDeps {
  let done = 0;
  const dying = <T extends object>(store: T): T =>
    new Proxy(store, {
      get: (target, name) => {
        const method = Reflect.get(target, name) as (...args: readonly unknown[]) => unknown;
        if (/^(get|all|ofTerm|pool|qrPlaces)$/.test(String(name))) return method;
        return async (...args: readonly unknown[]) => {
          if (done === writes) throw CRASH;
          done += 1;
          return method(...args);
        };
      },
    });
  const { rounds, invitations, answers, links, closings } = deps;
  return {
    ...deps,
    rounds: dying(rounds),
    invitations: dying(invitations),
    answers: dying(answers),
    links: dying(links),
    closings: dying(closings),
  };
}
