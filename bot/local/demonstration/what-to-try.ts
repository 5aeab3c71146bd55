import { relative } from "node:path";
import type { Invitation } from "../../domain/evaluation/invitation";
import { periodInWords } from "../../text/evaluation-period";
import { textIn } from "../../text/text";
import { everyInvitation } from "../../usecases/evaluation/every-invitation";
import type { Demonstration } from "./demonstration";

/** The list that the start ends with: what to open, what is seen there, and how to stop. One string per line. */
export async function whatToTry(demonstration: Demonstration): Promise<readonly string[]> {
  const { product, stores, term, cast, serviceUrl, playgroundUrl } = demonstration;
  const text = textIn("sv");
  const invitations = (await everyInvitation(stores.invitations, term)).map(({ value }) => value);
  const status = await product.showRoundStatus(term);
  const isOpen = status.state === "running" || status.state === "paused";
  const own = invitations.find(({ route }) => route.kind === "card" && route.email === cast.played.email);
  const student = invitations.find(({ route, state }) => route.kind === "link" && state === "sent");
  const atQr = invitations.find(
    ({ route, unitCode, period, state }) =>
      route.kind === "qr" && state !== "pending" && (!own || (unitCode === own.unitCode && period === own.period)),
  );
  const here = (path: string) => relative(process.cwd(), path) || ".";
  const person = `${cast.played.firstName} ${cast.played.lastName}`;
  return [
    "",
    text("local.try.ready"),
    "",
    text("local.try.tab", { url: `${serviceUrl}/tab/#/tackning?termin=${term}` }),
    "",
    text("local.try.teams", { url: playgroundUrl, person }),
    text("local.try.network", { person }),
    ...(own && isOpen ? [text(own.state === "answered" ? "local.try.answered" : "local.try.card", about(own))] : []),
    ...(student && isOpen
      ? [text("local.try.student", { url: serviceUrl + (await product.issueLinks.personal(student, "screen")) })]
      : []),
    ...(atQr && isOpen
      ? [
          text("local.try.qr", {
            url: serviceUrl + qrPage(await product.issueLinks.forUnit(term, atQr, "screen")),
            ...about(atQr),
          }),
        ]
      : []),
    ...(isOpen ? [] : [text("local.try.over", { term })]),
    "",
    text("local.try.round", { term, ...status.invitations }),
    text("local.try.roundWhy"),
    "",
    text("local.try.commands"),
    ...["coverage", `load --term ${term}`, `round status ${term}`, `round close ${term}`, `results ${term}`].map(
      (command) => `  npx handledarnat ${command}`,
    ),
    `  npx handledarnat import ${here(demonstration.filesDirectory)}/* --dry-run`,
    "",
    text("local.try.addresses"),
    ...["/health/ready", "/api/coverage", `/api/load?term=${term}`, "/api/rounds"].map(
      (path) => `  ${serviceUrl}${path}`,
    ),
    "",
    text("local.try.places", {
      files: here(demonstration.filesDirectory),
      mail: here(demonstration.mailDirectory),
      data: here(demonstration.dataDir),
    }),
    text("local.try.stop", { data: here(demonstration.dataDir) }),
  ];
}

function about({ term, period, unitName }: Pick<Invitation, "term" | "period" | "unitName">) {
  return { unit: unitName, period: periodInWords("sv", term, period) };
}

/** The page that shows the code big, from the address that the code holds. */
function qrPage(path: string): string {
  return path.replace("/e/q/", "/e/visa/");
}
