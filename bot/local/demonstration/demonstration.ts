import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { stockholmDay, type Clock } from "../../clock";
import { parseConfig } from "../../config";
import { makeCalendars } from "../../domain/placement/calendars";
import { previousTerm } from "../../domain/placement/term";
import { makeFileReader } from "../../files/file-reader";
import { makeLog } from "../../log";
import { makeProduct, type Product } from "../../service/product";
import { createService } from "../../service/service";
import { openStores, type Stores } from "../../service/stores";
import { textIn, type TextKey, type TextValues } from "../../text/text";
import { answerSome } from "./answers";
import { introduce, startColleagues } from "./colleagues";
import { closeFormerTerm } from "./former-term";
import { writeMunicipality } from "./files-of-municipality";
import { startMailCatcher } from "./mail-catcher";
import { chooseCast, keepCast, readCast, type Cast } from "../playground/cast";
import { NETWORK_TEAM, PERSONAL_CHAT } from "../playground/config-file";
import { showCardsAgain, tellingOfPageLoads } from "../playground/page";
import { startPlayground, type Playground } from "../playground/playground";
import { isFree } from "../ports";
import { LocalProblem } from "../problem";
import { makeSeenAsHr } from "./seen-as-hr";
import { termToAsk, untilSent } from "./sending";
import { joinOrStart } from "../tables/join-or-start";

export interface DemonstrationSettings {
  readonly dataDir: string;
  /** Of the service. */
  readonly port: number;
  readonly playgroundPort: number;
  readonly clock: Clock;
  readonly say: (line: string) => void;
  /** Aborted when somebody wants to stop before everything is up. */
  readonly signal: AbortSignal;
}

/** What a person can open and try, once everything runs. */
export interface Demonstration {
  readonly product: Product;
  readonly stores: Stores;
  readonly term: string;
  readonly cast: Cast;
  readonly serviceUrl: string;
  readonly playgroundUrl: string;
  readonly mailDirectory: string;
  readonly filesDirectory: string;
  readonly dataDir: string;
  stop(): Promise<void>;
}

const CONTACTS_WITHIN_MS = 30_000;
const CARDS_PER_SECOND = "40";

/**
 * Starts everything: storage, service, mail catcher, Teams simulator; loads the made-up municipality when the register
 * is empty; sends a term's evaluations. What was started is stopped again when a later step fails.
 */
export async function startDemonstration(settings: DemonstrationSettings): Promise<Demonstration> {
  const { dataDir, port, playgroundPort, clock, signal } = settings;
  const say = (key: TextKey, values?: TextValues) => {
    signal.throwIfAborted();
    settings.say(textIn("sv")(key, values));
  };
  const started: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of started.splice(0).reverse()) await end();
  };
  try {
    for (const wanted of [port, playgroundPort]) {
      if (!(await isFree(wanted))) throw new LocalProblem(textIn("sv")("local.portTaken", { port: String(wanted) }));
    }
    say("local.progress.storage");
    const tables = await joinOrStart(dataDir);
    started.push(() => tables.close());
    const stores = await openStores(tables, "");
    const mail = await startMailCatcher(join(dataDir, "mail"));
    started.push(() => mail.stop());

    const config = parseConfig({
      LOCAL_MODE: "1",
      LOCAL_LOCALE: "sv-SE",
      PORT: String(port),
      DATA_DIR: dataDir,
      SMTP_URL: mail.smtpUrl,
      CARDS_PER_SECOND,
      ROUNDS_STARTED_BY: "hand",
    });
    const logFile = createWriteStream(join(dataDir, "service.log"), { flags: "a" });
    const log = makeLog((line) => logFile.write(line), clock.now);
    const product = makeProduct(stores, {
      clock,
      files: makeFileReader(),
      smallestGroup: config.smallestGroup,
      calendars: makeCalendars(config.termCalendars),
    });
    const filesDirectory = join(dataDir, "kommun");
    await loadMunicipality(filesDirectory, { ...settings, product, stores });
    const today = stockholmDay(clock.now());
    const term = await termToAsk(stores.records, today);
    const cast = await castFor(join(dataDir, "people.json"), stores, today);
    if (!term || !cast) throw new LocalProblem(textIn("sv")("local.nobodyToPlay"));

    say("local.progress.service");
    const seenAsHr = makeSeenAsHr({ ...stores, clock }, config.bot.tenantId, cast.played);
    await seenAsHr();
    const pageLoaded = () =>
      void Promise.all([seenAsHr(), showCardsAgain(stores.invitations, term, cast.played)]).catch((error: unknown) =>
        log("error", "cards-not-shown-again", { error }),
      );
    const contacts = tellingOfPageLoads(stores.contacts, cast.played, pageLoaded);
    const service = createService(config, { stores: { ...stores, contacts }, clock, log });
    started.push(() => service.close());
    await service.listen();
    const playground = await startPlayground({
      port: playgroundPort,
      directory: join(dataDir, "playground"),
      messagesUrl: `${config.publicUrl}/api/messages`,
      tenantId: config.bot.tenantId,
      botId: config.bot.id,
      ...cast,
    });
    started.push(() => playground.stop());
    await meet(playground, stores);
    const colleagues = await startColleagues();
    started.push(() => colleagues.stop());
    await introduce(cast.elsewhere, { ...colleagues, tenantId: config.bot.tenantId }, stores.contacts);

    const isNew = !(await stores.rounds.get(term));
    if (isNew) {
      say("local.progress.round", { term });
      await product.startRound({ term, by: "hand", everythingNow: false });
    }
    await untilSent(stores.invitations, term, clock, (sent, due) => say("local.progress.sent", { sent, due }));
    if (isNew) {
      const answered = await answerSome(product, stores.invitations, term, cast.played);
      say("local.progress.answered", { answered });
    }
    // Nobody has to wait for figures to look at: they come while the first cards are read.
    const formerTerm = closeFormerTerm({ product, stores, clock }, previousTerm(term)).catch((error: unknown) =>
      log("error", "former-term-not-made", { error }),
    );
    started.push(() => formerTerm);
    return {
      product,
      stores,
      term,
      cast,
      serviceUrl: config.publicUrl,
      playgroundUrl: playground.url,
      mailDirectory: mail.directory,
      filesDirectory,
      dataDir,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function loadMunicipality(
  directory: string,
  { clock, say, product, stores }: DemonstrationSettings & { readonly product: Product; readonly stores: Stores },
): Promise<void> {
  if ((await stores.records.load(["unit"])).length > 0) return;
  const text = textIn("sv");
  say(text("local.progress.municipality"));
  const files = await writeMunicipality(directory, stockholmDay(clock.now()));
  const { plan } = await product.importFiles({ files, term: null, mapping: {}, fingerprint: null });
  say(text("local.progress.imported", { files: files.length, records: plan.changes.length }));
}

/** The same people at every start, as long as the data is kept; null when there is nobody to play. */
async function castFor(file: string, stores: Stores, today: string): Promise<Cast | null> {
  const known = await readCast(file);
  if (known) return known;
  const cast = chooseCast(await stores.records.load(["placement"]), today);
  if (cast) await keepCast(file, cast);
  return cast;
}

/** Installs the app in the simulator, and waits until the service knows the people there. */
async function meet(playground: Playground, stores: Stores): Promise<void> {
  await playground.install(PERSONAL_CHAT);
  await playground.install(NETWORK_TEAM);
  const giveUpAt = performance.now() + CONTACTS_WITHIN_MS;
  while (performance.now() < giveUpAt) {
    const contacts = await stores.contacts.all();
    const isComplete = contacts.length > 1 && contacts.some(({ conversationId }) => conversationId === PERSONAL_CHAT);
    if (isComplete) return;
    await pause(200);
  }
  throw new LocalProblem(textIn("sv")("local.nobodyMet"));
}
