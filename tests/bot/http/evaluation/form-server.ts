import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import restify from "restify";
import { parseAnswers } from "../../../../bot/domain/evaluation/answers";
import type { Answers } from "../../../../bot/domain/evaluation/questionnaire";
import { questionnaireFor } from "../../../../bot/domain/evaluation/questionnaires/questionnaires";
import { registerStudentForm } from "../../../../bot/http/evaluation/student-form-routes";
import { openMisses } from "../../../../bot/storage/access/misses";
import { makeMissLimit } from "../../../../bot/usecases/access/limit-misses";
import type {
  EvaluationForm,
  OpenOutcome,
  RecordOutcome,
  Respondent,
} from "../../../../bot/usecases/evaluation/answering";
import { testTables, uniquePrefix } from "../../../support/azurite";

export const SECRET = "s".repeat(22);
const id = (letter: string) => letter.repeat(22);

/** Keys that the made-up use cases know, as paths. */
export const PATHS = {
  link: `/e/${id("l")}.${SECRET}`,
  closed: `/e/${id("c")}.${SECRET}`,
  broken: `/e/${id("b")}.${SECRET}`,
  qr: `/e/q/${id("q")}.${SECRET}`,
  fullQr: `/e/q/${id("f")}.${SECRET}`,
  own: `/e/${id("o")}.${SECRET}`,
} as const;

export const PUBLIC_URL = "https://bot.kommun.example";
export const MAILBOX = "akademi@kommun.example";

export interface FormServer {
  readonly url: string;
  /** Everybody who has asked for a form or sent one, in order. */
  readonly opened: Respondent[];
  readonly recorded: { readonly respondent: Respondent; readonly answers: Answers }[];
  readonly logged: string[];
  /** What the clock shows; can be moved. */
  now: string;
  close(): Promise<void>;
}

/** The student form on a real server, with use cases that know a handful of keys and remember what they were asked. */
export async function startFormServer(unitName = "Björkens vårdboende"): Promise<FormServer> {
  const opened: Respondent[] = [];
  const recorded: FormServer["recorded"] = [];
  const logged: string[] = [];
  const saved = new Map<string, Answers>();
  const questionnaire = questionnaireFor("APL-P", 1);
  const form = (key: string): EvaluationForm => ({
    questionnaire,
    term: "HT2024",
    period: "5",
    unitName,
    lastDay: "2024-10-18",
    answers: saved.get(key) ?? null,
  });

  function outcomeFor(respondent: Respondent): OpenOutcome {
    if (respondent.kind === "teams" || respondent.secret !== SECRET) return { kind: "not-valid" };
    const key = respondent.kind === "link" ? respondent.linkId : `q${respondent.qrId}`;
    if (key === id("b")) throw new Error("storage said Björkens vårdboende");
    if (key === id("c")) return { kind: "closed", lastDay: "2024-10-18" };
    if (key === `q${id("f")}`) return { kind: "full" };
    if (![id("l"), id("o"), `q${id("q")}`].includes(key)) return { kind: "not-valid" };
    return { kind: "open", form: form(key) };
  }

  const server = restify.createServer();
  const state: { now: string } = { now: "2024-10-04T08:00:00.000Z" };
  registerStudentForm(server, {
    openEvaluation: (respondent) => {
      opened.push(respondent);
      return Promise.resolve().then(() => outcomeFor(respondent));
    },
    recordAnswer: (respondent, raw) =>
      Promise.resolve().then((): RecordOutcome => {
        const outcome = outcomeFor(respondent);
        if (outcome.kind !== "open") return outcome;
        const parsed = parseAnswers(questionnaire, raw);
        if (parsed.kind === "invalid") return { kind: "invalid", form: outcome.form, problems: parsed.problems };
        recorded.push({ respondent, answers: parsed.answers });
        const key = respondent.kind === "qr" ? id("o") : respondent.kind === "link" ? respondent.linkId : "";
        const isChange = saved.has(key);
        saved.set(key, parsed.answers);
        return { kind: "saved", form: form(key), isChange, changePath: respondent.kind === "qr" ? PATHS.own : null };
      }),
    misses: makeMissLimit(
      { misses: await openMisses(testTables(), uniquePrefix()), clock: { now: () => state.now } },
      "e",
    ),
    missesTakeMs: 0,
    log: (level, event, fields) => void logged.push(JSON.stringify({ level, event, ...fields })),
    publicUrl: PUBLIC_URL,
    contactMailbox: MAILBOX,
    jobLink: "https://jobb.kommun.example/timvikarie",
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    url: `http://127.0.0.1:${port}`,
    opened,
    recorded,
    logged,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        (server.server as Server).closeAllConnections();
      }),
  });
}

/** Visits the form server of the moment as a browser would. */
export function makeVisitor(server: () => FormServer) {
  return {
    get: (path: string, method = "GET") => fetch(`${server().url}${path}`, { method }),
    post(path: string, fields: [string, string][], headers: Record<string, string> = {}) {
      const type = "application/x-www-form-urlencoded";
      const body = new URLSearchParams(fields).toString();
      return fetch(`${server().url}${path}`, { method: "POST", body, headers: { "Content-Type": type, ...headers } });
    },
  };
}
