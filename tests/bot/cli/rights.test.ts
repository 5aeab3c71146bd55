import { Command } from "commander";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { CLI_RIGHTS, commandName, enterCommand } from "../../../bot/cli/rights";
import { OPERATOR } from "../../../bot/domain/access/actor";
import { actionsOf } from "../../../bot/domain/access/can";
import { listedAudit } from "../../support/audit";

const CLI = resolve(__dirname, "../../../bot/cli");

/** Every command that some file registers, built without what it needs to run. */
function everyCommand(): readonly Command[] {
  const files = readdirSync(CLI, { recursive: true, encoding: "utf8" }).filter((name) => /-commands?\.ts$/.test(name));
  const deps = { text: (key: string) => key };
  return files.flatMap((name) => {
    const exported = Object.entries(jest.requireActual<Record<string, unknown>>(join(CLI, name)));
    return exported.flatMap(([called, register]) => {
      if (!/^register\w+Commands?$/.test(called)) return [];
      const program = new Command("handledarnat");
      (register as (program: Command, deps: object) => void)(program, deps);
      return runnable(program);
    });
  });
}

/** What can be run: commands without commands of their own, and those that do something besides. */
function runnable(command: Command): readonly Command[] {
  const own = command.parent && (command as unknown as { _actionHandler: unknown })._actionHandler ? [command] : [];
  return [...own, ...command.commands.flatMap(runnable)];
}

test("every command has a row, and every row a command", () => {
  const names = new Set(everyCommand().map(commandName));
  expect([...names].filter((name) => !(name in CLI_RIGHTS))).toEqual([]);
  expect(Object.keys(CLI_RIGHTS).filter((name) => !names.has(name))).toEqual([]);
});

test("the operator may exactly what the commands ask for, and see who they are", () => {
  const asked = new Set(Object.values(CLI_RIGHTS).map(({ action }) => action));
  expect(actionsOf(OPERATOR).filter((action) => !asked.has(action))).toEqual([
    ...["see-session", "answer-evaluation", "choose-cards"],
  ]);
  expect([...asked].filter((action) => !actionsOf(OPERATOR).includes(action))).toEqual([]);
});

async function run(args: readonly string[], names: readonly string[], options: readonly string[] = []) {
  const { audit, entries } = listedAudit();
  const program = new Command("handledarnat");
  const command = names.reduce((parent, name) => parent.command(name), program);
  const done = new Promise<void>((resolve) => {
    for (const option of options) command.option(option);
    command.argument("[what]").action(() => resolve());
  });
  let finish: Awaited<ReturnType<typeof enterCommand>> = null;
  program.hook("preAction", async (_program, called) => {
    finish = await enterCommand(called, () => Promise.resolve(audit));
  });
  await program.parseAsync([...args], { from: "user" });
  await done;
  (finish as Awaited<ReturnType<typeof enterCommand>>)?.("done");
  return entries;
}

test("a command that changes something is noted before and after, as the operator's, without addresses", async () => {
  const entries = await run(["person", "erase", "eva.ek@kommun.example"], ["person", "erase"]);
  expect(entries).toMatchObject([
    { who: "operator", what: "handle-personal-data", way: "person erase", outcome: "begun" },
    { who: "operator", outcome: "done" },
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/eva|kommun/);
  expect((await run(["round", "start", "HT2024"], ["round", "start"]))[0]).toMatchObject({
    which: { kind: "round", id: "HT2024" },
  });
});

test("a command that only tells leaves nothing, a restore is noted before it begins, and what has no row is refused", async () => {
  expect(await run(["coverage"], ["coverage"])).toEqual([]);
  expect((await run(["restore", "x"], ["restore"])).map(({ outcome }) => outcome)).toEqual([...["begun", "done"]]);
  await expect(run(["invented"], ["invented"])).rejects.toThrow("not-allowed");
});

test.each([
  [["person", "erase", "x"], "dry-run"],
  [["person", "erase", "x", "--confirm"], "for-real"],
  [["import", "x", "--dry-run"], "dry-run"],
  [["import", "x"], "for-real"],
  [["import", "--undo"], "undo"],
  [["links", "HT2024"], "print"],
  [["links", "HT2024", "--revoke"], "revoke"],
  [["restore", "--rehearse"], "rehearse"],
  [["restore", "--confirm"], "confirm"],
  [["restore"], "for-real"],
])("%j is noted as %s", async (args, detail) => {
  const names = args[0] === "person" ? args.slice(0, 2) : args.slice(0, 1);
  const entries = await run(args, names, ["--confirm", "--dry-run", "--undo", "--revoke", "--rehearse"]);
  expect(new Set(entries.map((entry) => entry.detail))).toEqual(new Set([detail]));
});

test.each(["19900101-1234", "anna.svensson", "V2100", "eva@kommun.example"])(
  "whoever a command about a person is called with is kept as a hash: %s",
  async (named) => {
    for (const name of ["extract", "erase"]) {
      const entries = await run(["person", name, named], ["person", name]);
      expect(entries[0]!.which).toMatchObject({ id: expect.stringMatching(/^#[\w-]{22}$/) as string });
    }
  },
);
