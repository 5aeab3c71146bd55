import { Command, CommanderError } from "commander";
import { registerAuditCommand } from "./cli/access/audit-command";
import { registerDocumentsCommand } from "./cli/access/documents-command";
import { registerPersonCommand } from "./cli/access/person-command";
import { registerRetentionCommand } from "./cli/access/retention-command";
import { registerResultsCommand } from "./cli/evaluation/results-command";
import { registerRoundCommands } from "./cli/evaluation/round-commands";
import { registerCoverageCommand } from "./cli/placement/coverage-command";
import { registerLoadCommand } from "./cli/placement/load-command";
import { makeProgress } from "./cli/progress";
import { registerBackupCommand } from "./cli/operation/backup-command";
import { registerRestoreCommand } from "./cli/operation/restore-command";
import { registerImportCommand } from "./cli/register/import-command";
import { enterCommand } from "./cli/rights";
import { explainIn, usageSentence } from "./cli/usage";
import { systemClock } from "./clock";
import { parseConfig, type Config } from "./config";
import { makeCalendars } from "./domain/placement/calendars";
import { Refusal } from "./domain/refusal";
import { errorSentence } from "./error-sentence";
import { makeFileReader } from "./files/file-reader";
import { aboutFiles } from "./http/access/about/about-routes";
import { outliveReaders } from "./output";
import { makeLog } from "./log";
import { makeOperatorDesk, type OperatorDesk } from "./service/operator-desk";
import { makeProduct, type Product } from "./service/product";
import { makeRetention, type Retention } from "./service/retention";
import { openStores, type Stores } from "./service/stores";
import { textIn } from "./text/text";
import type { FinishNote } from "./usecases/access/audit/audit-trail";
import { finishWith } from "./usecases/access/audit/noted";

const OK = 0;
const REFUSED = 1;
const WRONG_USAGE = 2;

/**
 * `handledarnat`: what the tab and the bot can do, for operators and checks. Exit codes: 0 done, 1 refused or rows in
 * need of a decision, 2 called wrongly.
 */
async function main(args: readonly string[]): Promise<number> {
  const text = textIn("sv");
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  const progress = makeProgress((out) => void process.stderr.write(out), {
    isTerminal: process.stderr.isTTY,
    clock: systemClock,
  });
  const printAside = (line: string) => {
    progress.end();
    process.stderr.write(`${line}\n`);
  };
  let exitCode = OK;
  const session = makeSession();
  const deps = {
    ...commandsOf(session.product),
    ...operatorCommandsOf(session.operator),
    ...retentionCommandsOf(session.retention),
    now: systemClock.now,
    publicUrl: session.publicUrl,
    aboutFiles: () => aboutFiles(parseConfig(process.env, "command-line")),
    text,
    progress,
    print,
    printAside,
    setExitCode: (code: 1 | 2) => void (exitCode = code),
  };
  const program = explainIn(text, new Command("handledarnat")).description(text("command.about")).exitOverride();
  registerImportCommand(program, deps);
  registerCoverageCommand(program, deps);
  registerLoadCommand(program, deps);
  registerRoundCommands(program, deps);
  registerResultsCommand(program, deps);
  registerRetentionCommand(program, deps);
  registerAuditCommand(program, deps);
  registerPersonCommand(program, deps);
  registerDocumentsCommand(program, deps);
  registerBackupCommand(program, deps);
  registerRestoreCommand(program, deps);

  let finish: FinishNote | null = null;
  program.hook("preAction", async (_program, command) => {
    finish = await enterCommand(command, async () => (await session.product()).audit);
  });

  try {
    await program.parseAsync(args, { from: "user" });
    (finish as FinishNote | null)?.("done");
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      const sentence = usageSentence(error, text);
      if (sentence) printAside(sentence);
      return error.exitCode === 0 ? OK : WRONG_USAGE;
    }
    if (finish) finishWith(finish, error);
    const detail = sentenceFor(error);
    if (error instanceof Refusal && args.includes("--json")) print(JSON.stringify({ refused: error.reason, detail }));
    printAside(detail);
    return REFUSED;
  } finally {
    await session.end();
  }
}

/** Opens the tables the first time that a command needs them: help and wrong usage start nothing. */
function makeSession() {
  let opened: ReturnType<typeof open> | undefined;
  return {
    product: async () => (await (opened ??= open())).product,
    operator: async () => (await (opened ??= open())).operator(),
    retention: async () => (await (opened ??= open())).retention,
    publicUrl: () => parseConfig(process.env, "command-line").publicUrl,
    // What could not be opened has been told already.
    end: async () =>
      opened?.then(
        ({ close }) => close(),
        () => undefined,
      ),
  };
}

async function open() {
  const config = parseConfig(process.env, "command-line");
  const local = config.tables
    ? null
    : await (await import("./local/tables/join-or-start.js")).joinOrStart(config.dataDir);
  try {
    const location = config.tables ?? { connectionString: local!.connectionString };
    const stores = await openStores(location, config.tablePrefix);
    const product = await openProduct(config, stores);
    const log = makeLog((line) => process.stderr.write(line), systemClock.now);
    const operator = () => makeOperatorDesk(config, { stores, product, clock: systemClock, log, location });
    const calendars = makeCalendars(config.termCalendars);
    const retention = makeRetention(stores, { clock: systemClock, calendars, settings: config.retention });
    const close = async () => {
      await product.audit.settled();
      await local?.close();
    };
    return { product, operator, retention, close };
  } catch (error) {
    await local?.close();
    throw error;
  }
}

async function openProduct(config: Config, stores: Stores): Promise<Product> {
  const product = makeProduct(stores, {
    clock: systemClock,
    files: makeFileReader(),
    smallestGroup: config.smallestGroup,
    calendars: makeCalendars(config.termCalendars),
  });
  await product.recoverImport();
  return product;
}

/** The use cases that commands call, each waiting for the tables by itself. */
function commandsOf(product: () => Promise<Product>) {
  const later =
    <Args extends readonly unknown[], Result>(pick: (product: Product) => (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> =>
      pick(await product())(...args);
  return {
    planImport: later((each) => each.planImport),
    importFiles: later((each) => each.importFiles),
    undoImport: later((each) => each.undoImport),
    showCoverage: later((each) => each.showCoverage),
    showLoad: later((each) => each.showLoad),
    planRound: later((each) => each.planRound),
    startRound: later((each) => each.startRound),
    pauseRound: later((each) => each.pauseRound),
    resumeRound: later((each) => each.resumeRound),
    cancelRound: later((each) => each.cancelRound),
    closeRound: later((each) => each.closeRound),
    showRoundStatus: later((each) => each.showRoundStatus),
    printLinks: later((each) => each.printLinks),
    revokeLinks: later((each) => each.revokeLinks),
    showResults: later((each) => each.showResults),
    verifyAudit: later((each) => each.verifyAudit),
    extractPerson: later((each) => each.extractPerson),
    erasePerson: later((each) => each.erasePerson),
    confirmRestore: later((each) => each.confirmRestore),
  };
}

/** What is kept for how long, likewise. */
function retentionCommandsOf(retention: () => Promise<Retention>) {
  return {
    showRetention: async () => (await retention()).showRetention(),
    proposeRemoval: async (...given: Parameters<Retention["proposeRemoval"]>) =>
      (await retention()).proposeRemoval(...given),
  };
}

/** What only an operator does, likewise. */
function operatorCommandsOf(operator: () => Promise<OperatorDesk>) {
  return {
    takeBackup: async (...given: Parameters<OperatorDesk["takeBackup"]>) => (await operator()).takeBackup(...given),
    restoreBackup: async (...given: Parameters<OperatorDesk["restoreBackup"]>) =>
      (await operator()).restoreBackup(...given),
    rehearseRestore: async (...given: Parameters<OperatorDesk["rehearseRestore"]>) =>
      (await operator()).rehearseRestore(...given),
  };
}

function sentenceFor(error: unknown): string {
  return errorSentence(error, textIn("sv"), process.env["DEBUG"] === "1");
}

outliveReaders();
main(process.argv.slice(2)).then(
  (code) => void (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${sentenceFor(error)}\n`);
    process.exitCode = REFUSED;
  },
);
