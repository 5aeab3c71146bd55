import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { registerRoundCommands } from "../../../../bot/cli/evaluation/round-commands";
import { Refusal } from "../../../../bot/domain/refusal";
import { textIn } from "../../../../bot/text/text";
import { makePrintLinks } from "../../../../bot/usecases/evaluation/answer/print-links";
import { makeRevokeLinks } from "../../../../bot/usecases/evaluation/answer/revoke-links";
import { aContact, aPlacement, aUnit } from "../../../support/evaluation";
import { evaluationWorld, type EvaluationWorld } from "../../../support/evaluation-world";

let world: EvaluationWorld;
const closed: string[] = [];

beforeEach(async () => {
  world = await evaluationWorld();
  world.people = [aContact("eva@kommun.example")];
  world.records = [
    aUnit("V2100", "Laröd <vårdboende>"),
    aPlacement({ key: "1" }),
    aPlacement({ key: "2", studentEmail: null }),
    aPlacement({ key: "3", studentEmail: null }),
    aPlacement({ key: "4", period: 6, studentEmail: null, supervisors: [{ name: "Bo Ek", email: null }] }),
  ];
});

async function run(...words: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const program = new Command()
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
  registerRoundCommands(program, {
    ...world,
    closeRound: (term) => Promise.resolve(closed.push(term)),
    printLinks: makePrintLinks(world),
    revokeLinks: makeRevokeLinks(world),
    publicUrl: () => "https://handledarnat.example",
    text: textIn("sv"),
    print: (line) => lines.push(line),
  });
  await program.parseAsync([...words], { from: "user" });
  return lines.join("\n");
}

test("a plan is a Swedish table, with everyone who cannot be reached and why", async () => {
  const printed = await run("round", "plan", "HT2024");
  expect(printed).toMatch(/^Utvärdering HT2024: inte startad\n/);
  expect(printed).toMatch(/^Planerade +4 +2 +6$/m);
  expect(printed).toMatch(/^Väntar +3 +1 +4$/m);
  expect(printed).toMatch(/^Kan inte nås +1 +1 +2$/m);
  expect(printed).toContain("  1 handledare: saknar e-postadress i placeringen; fyll i den i filen");
  expect(printed).toContain("  1 praktikant: saknar e-postadress, och ingen handledare");
});

test("--json prints the round's status and nothing else, in the fixed shape", async () => {
  const plan = JSON.parse(await run("round", "plan", "HT2024", "--json")) as Record<string, object>;
  expect(plan).toMatchObject({
    term: "HT2024",
    state: "not-started",
    invitations: { planned: 6, pending: 4, failed: 2 },
  });
  const names = ["planned", "pending", "posting", "sent", "answered", "uncertain", "failed", "cancelled"];
  expect(Object.keys(plan["invitations"]!)).toEqual(names);
  const started = JSON.parse(await run("round", "start", "HT2024", "--now", "--json")) as Record<string, object>;
  expect(started).toMatchObject({ state: "running", byRole: { supervisor: { planned: 2 }, student: { planned: 4 } } });
});

test("a round is paused, resumed, closed, shown and called off by command, each telling where it stands", async () => {
  await run("round", "start", "HT2024");
  expect(await run("round", "pause", "HT2024")).toMatch(/^Utvärdering HT2024: pausad/);
  expect(await run("round", "resume", "HT2024")).toMatch(
    /^Utvärdering HT2024: pågår\nSista dagen att svara: 2024-11-21/,
  );
  await run("round", "close", "HT2024");
  expect(closed).toEqual(["HT2024"]);
  expect(await run("round", "status", "HT2024")).toMatch(/pågår/);
  expect(await run("round", "cancel", "HT2024")).toMatch(/avbruten/);
});

test("a second start, an unknown term and a term without a round are refusals; a missing term is wrong usage", async () => {
  await run("round", "start", "HT2024");
  const reasons = await Promise.all(
    [
      ["round", "start", "HT2024"],
      ["round", "status", "snart"],
      ["links", "VT2025"],
    ].map((words) =>
      run(...words).then(
        () => "done",
        (error: unknown) => (error instanceof Refusal ? error.reason : "another error"),
      ),
    ),
  );
  expect(reasons).toEqual(["round-already-started", "unknown-term", "round-not-found"]);
  await expect(run("round", "start")).rejects.toMatchObject({ code: "commander.missingArgument" });
});

test("links writes one sheet per unit and period, whose address opens the students' form", async () => {
  await run("round", "start", "HT2024");
  const file = join(await mkdtemp(join(tmpdir(), "links-")), "koder.html");
  const printed = JSON.parse(await run("links", "HT2024", "--out", file, "--json")) as {
    codes: { unitCode: string; period: string; students: number; url: string }[];
  };
  expect(printed.codes).toMatchObject([
    { unitCode: "V2100", period: "5", students: 2 },
    { unitCode: "V2100", period: "6", students: 1 },
  ]);
  const html = await readFile(file, "utf8");
  expect(html.match(/<section>/g)).toHaveLength(2);
  expect(html).toContain("Laröd &lt;vårdboende&gt;");
  expect(html).not.toContain("<vårdboende>");
  expect(html).toContain("gäller till och med torsdag 17 oktober");
  const [, qrId, secret] = /\/e\/q\/([\w-]{22})\.([\w-]{22})$/.exec(printed.codes[0]!.url)!;
  const respondent = { kind: "qr", qrId: qrId!, secret: secret!, submissionToken: "token" } as const;
  expect(await world.openEvaluation(respondent)).toMatchObject({ kind: "open", form: { period: "5" } });
  expect(await run("links", "HT2024", "--out", file)).toMatch(/^2 QR-blad och en personlig lapp är skrivna till /);
});

test("links writes one slip per student with an address, which names nobody and shows no answers to others", async () => {
  await run("round", "start", "HT2024");
  await world.sendDue();
  const mailed = world.posted.find((each) => each.link !== null)!.link!;
  const file = join(await mkdtemp(join(tmpdir(), "links-")), "lappar.html");
  const print = async () =>
    JSON.parse(await run("links", "HT2024", "--out", file, "--json")) as {
      links: { invitationId: string; unitName: string; period: string; lastDay: string; url: string }[];
    };
  const { links } = await print();
  expect(links).toMatchObject([{ unitCode: "V2100", area: "Vårdboende Norr", period: "5", lastDay: "2024-10-17" }]);
  expect(links[0]!.url).toMatch(/^https:\/\/handledarnat\.example\/e\/[\w-]{22}\.[\w-]{22}$/);
  const html = await readFile(file, "utf8");
  expect(html.match(/<article>/g)).toHaveLength(1);
  expect(html).toContain(links[0]!.url.replace("/e/", "/e/#"));
  expect(html).not.toMatch(/@|Eva|Kim/);

  const printed = linkIn(links[0]!.url);
  const saved = await world.recordAnswer(printed, { P1: "4" });
  expect(saved).toMatchObject({ kind: "saved", isChange: false });
  expect(await world.openEvaluation(printed)).toMatchObject({ kind: "open", form: { answers: null } });
  expect(await world.openEvaluation(linkIn(mailed.replace("#", "")))).toMatchObject({
    kind: "open",
    form: { answers: { P1: "4" } },
  });
  const own = linkIn((saved as { changePath: string }).changePath);
  expect(await world.openEvaluation(own)).toMatchObject({ kind: "open", form: { answers: { P1: "4" } } });
  expect(await world.recordAnswer(printed, { P1: "3" })).toMatchObject({ isChange: true });
  expect(await world.answers.all("HT2024")).toHaveLength(1);
  expect((await print()).links).toEqual([]);
});

test("links --revoke ends what has been given out, for one unit or for the term, and keeps the answers", async () => {
  await run("round", "start", "HT2024");
  await world.sendDue();
  const mailed = linkIn(world.posted.find((each) => each.link !== null)!.link!.replace("#", ""));
  await world.recordAnswer(mailed, { P1: "4" });
  const revoke = async (...rest: string[]) =>
    JSON.parse(await run("links", "HT2024", "--revoke", "--json", ...rest)) as unknown;
  expect(await revoke("--unit", "V9999")).toEqual({ term: "HT2024", revoked: 0 });
  expect(await world.openEvaluation(mailed)).toMatchObject({ kind: "open" });
  expect(await revoke("--unit", "V2100")).toEqual({ term: "HT2024", revoked: 1 });
  expect(await world.openEvaluation(mailed)).toEqual({ kind: "not-valid" });
  expect(await world.answers.all("HT2024")).toHaveLength(1);
  expect(await run("links", "HT2024", "--revoke")).toMatch(/^Det fanns inga länkar/);
});

function linkIn(address: string) {
  const [, linkId, secret] = /\/e\/([\w-]+)\.([\w-]+)$/.exec(address)!;
  return { kind: "link", linkId: linkId!, secret: secret! } as const;
}
