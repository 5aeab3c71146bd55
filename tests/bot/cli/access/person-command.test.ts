import { Command } from "commander";
import { registerPersonCommand } from "../../../../bot/cli/access/person-command";
import { personWithAddress } from "../../../../bot/domain/access/person/person";
import { textIn } from "../../../../bot/text/text";
import type { ErasePerson } from "../../../../bot/usecases/access/person/erase-person";
import type { Extracted } from "../../../../bot/usecases/access/person/extract-person";

const FOUND: Extracted = {
  madeAt: "2024-10-03T09:00:00.000Z",
  person: personWithAddress("irma@kommun.example"),
  restriction: null,
  correction: null,
  found: new Map([
    [
      "training",
      [{ kind: "training", table: "Competences", fields: { name: "Irma Ek", hasEvidence: true, validUntil: null } }],
    ],
  ]),
  told: ["audit-kept"],
};

async function run(...words: readonly string[]) {
  const lines: string[] = [];
  const orders: Parameters<ErasePerson>[0][] = [];
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  registerPersonCommand(program, {
    extractPerson: () => Promise.resolve(FOUND),
    erasePerson: (order) => {
      orders.push(order);
      const tables = [{ table: "Competences", removed: 1, rewritten: 2 }];
      return Promise.resolve({ address: order.email, isDone: !order.isDryRun, tables, kept: ["audit-kept"] });
    },
    text: textIn("sv"),
    print: (line) => lines.push(line),
  });
  await program.parseAsync([...words], { from: "user" });
  return { printed: lines.join("\n"), orders };
}

test("person extract prints each thing on a line, and what is not in it", async () => {
  const { printed } = await run("person", "extract", "irma@kommun.example");
  expect(printed).toContain("Handledarutbildning: 1 uppgift\n  Namn: Irma Ek · Intyg finns: ja\n");
  expect(printed).toContain("Loggen över vem som gjort vad sparas enligt gallringsbeslutet");
});

test("person extract --json prints the contract's JSON and nothing else", async () => {
  const { printed } = await run("person", "extract", "irma@kommun.example", "--json");
  expect(JSON.parse(printed)).toMatchObject({ version: 1, address: "irma@kommun.example", total: 1 });
});

test("person erase is a dry run unless --confirm is added, and says which", async () => {
  const dry = await run("person", "erase", "irma@kommun.example");
  expect(dry.orders).toEqual([{ email: "irma@kommun.example", isDryRun: true }]);
  expect(dry.printed).toContain("Competences: 1 rad tas bort, 2 rader skrivs om");
  expect(dry.printed).toContain("Inget är borttaget. Lägg till --confirm för att ta bort.");
  const done = await run("person", "erase", "irma@kommun.example", "--confirm", "--json");
  expect(done.orders).toEqual([{ email: "irma@kommun.example", isDryRun: false }]);
  expect(JSON.parse(done.printed)).toMatchObject({ isDone: true, removed: 1, rewritten: 2 });
});

test("a command without an address is called wrongly", async () => {
  await expect(run("person", "erase")).rejects.toMatchObject({ code: "commander.missingArgument" });
});
