import type { Command } from "commander";
import type { PersonErasure, PersonExtract } from "../../contract/person";
import type { Text, TextKey } from "../../text/text";
import type { ErasePerson } from "../../usecases/access/person/erase-person";
import type { ExtractPerson } from "../../usecases/access/person/extract-person";
import { tellErasure, tellExtract, type PersonWords } from "../../usecases/access/person/tell-person";
import type { Printing } from "../printing";

export interface PersonCommandDeps extends Printing {
  readonly extractPerson: ExtractPerson;
  readonly erasePerson: ErasePerson;
}

interface Options {
  readonly json?: boolean;
  readonly confirm?: boolean;
}

/**
 * `person extract EMAIL [--json]` and `person erase EMAIL [--confirm] [--json]` (D25). Without `--confirm` an erasure only
 * tells what it would do. A refusal is thrown on to whoever runs the program.
 */
export function registerPersonCommand(program: Command, deps: PersonCommandDeps): void {
  const { extractPerson, erasePerson, text, print } = deps;
  const words: PersonWords = {
    kind: (kind) => text(`person.kind.${kind}`),
    reason: (reason) => text(`person.kept.${reason}`),
  };
  const person = program.command("person").description(text("person.command.about"));
  person
    .command("extract")
    .description(text("person.command.extract"))
    .argument("<e-post>", text("person.command.email"))
    .option("--json", text("person.command.json"))
    .action(async (email: string, { json }: Options) => {
      const extract = tellExtract(await extractPerson(email), words);
      (json ? [JSON.stringify(extract)] : readableExtract(extract, text)).forEach(print);
    });
  person
    .command("erase")
    .description(text("person.command.erase"))
    .argument("<e-post>", text("person.command.email"))
    .option("--confirm", text("person.command.confirm"))
    .option("--json", text("person.command.json"))
    .action(async (email: string, { json, confirm }: Options) => {
      const erasure = tellErasure(await erasePerson({ email, isDryRun: confirm !== true }), words);
      (json ? [JSON.stringify(erasure)] : readableErasure(erasure, text)).forEach(print);
    });
}

function readableExtract(extract: PersonExtract, text: Text): readonly string[] {
  const { address, found, told, restrictedSince } = extract;
  return [
    text("person.page.subtitle", { address }),
    ...(restrictedSince ? [text("person.page.restricted", { when: restrictedSince })] : []),
    ...(found.length === 0 ? ["", text("person.page.nothing")] : []),
    ...found.flatMap(({ name, count, items }) => [
      "",
      `${name}: ${text("person.page.count", { count })}`,
      ...items.map((fields) => `  ${fieldsIn(fields, text)}`),
    ]),
    "",
    `${text("person.page.told")}:`,
    ...told.map(({ sentence }) => `  ${sentence}`),
  ];
}

/** Fields that say something, on one line. */
function fieldsIn(fields: PersonExtract["found"][number]["items"][number], text: Text): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${text(`person.field.${name}` as TextKey)}: ${valueOf(value, text)}`)
    .join(" · ");
}

function valueOf(value: unknown, text: Text): string {
  if (typeof value === "boolean") return text(value ? "person.value.yes" : "person.value.no");
  return Array.isArray(value) ? value.join(", ") : String(value);
}

function readableErasure({ isDone, tables, kept }: PersonErasure, text: Text): readonly string[] {
  return [
    ...tables.map(({ table, removed, rewritten }) => text("person.command.rows", { table, removed, rewritten })),
    ...(tables.length === 0 ? [text("person.page.nothing")] : []),
    "",
    ...kept.map(({ sentence }) => text("person.command.kept", { sentence })),
    "",
    text(isDone ? "person.command.done" : "person.command.dry"),
  ];
}
