import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme } from "@fluentui/react-components";
import type { Browser, Page } from "playwright-core";
import type { MeetingToCall } from "../../../bot/contract/network/meeting";
import type { PostDetails, PostToWrite } from "../../../bot/contract/network/post";
import { VERBS } from "../../../bot/teams/verbs";
import { keyOf } from "../../../bot/usecases/network/remember-contact";
import texts from "../../../bot/text/sv.json";
import type { PreviewOrder } from "../../../tab/card-preview/messages";
import { aPerson, aTeam, TENANT } from "../../support/connector/people";
import { startWholeService, type WholeService } from "../../support/network/whole-service";
import { aCompetence, aPlacement, aUnit } from "../../support/records";
import { accessibilityProblems, sidewaysScroll } from "../../support/tab/accessibility";
import { startBrowser } from "../../support/tab/browser";
import { builtTab } from "../../support/tab/built-tab";

const NOW = "2024-10-10T08:00:00.000Z";
/** Step 3, and HR by what the tab has seen, so that every command is hers. */
const lena = aPerson(1, { name: "Lena Lind", email: "lena.lind@kommun.example" });
const stina = aPerson(2, { name: "Stina Sten", email: "stina.sten@kommun.example" });
const team = aTeam(1, [lena, stina]);
const REGISTER = [
  aUnit(),
  aCompetence({ name: lena.name, email: lena.email, stepsDone: [1, 2, 3] }),
  aCompetence({ name: stina.name, email: stina.email, stepsDone: [1, 2] }),
  aPlacement({ supervisors: [{ name: lena.name, email: lena.email }] }),
];
const THEMES = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };
/** What axe asks of a whole page; a card is drawn inside Teams' own. */
const OF_THE_PAGE = /^(landmark-one-main|region|page-has-heading-one|document-title|html-has-lang)/;

let service: WholeService;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  service = await startWholeService(NOW, REGISTER, builtTab());
  service.connector.addTeam(team);
  await service.stores.hrSightings.saw(keyOf({ tenantId: TENANT, aadObjectId: lena.aadObjectId }), NOW);
  await service.client.install(lena);
  await service.client.install(stina);
  await service.client.installInTeam(team, lena);
  browser = await startBrowser();
  page = await browser.newPage({ viewport: { width: 320, height: 900 } });
  await page.goto(`${service.base}/tab/card-preview`);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await service.stop();
});

type Card = Readonly<Record<string, unknown>>;

/** The cards of messages, in their present state. */
function cardsIn(messages: readonly { readonly activity: Record<string, unknown> }[]): readonly Card[] {
  return messages.flatMap(({ activity }) =>
    ((activity["attachments"] ?? []) as readonly { readonly content: Card }[]).map(({ content }) => content),
  );
}

/** Draws a card as Teams' phone client is wide, and tells what is in somebody's way. */
async function troubleWith(card: Card, themeName: keyof typeof THEMES): Promise<readonly string[]> {
  const theme: Theme = THEMES[themeName];
  const order: PreviewOrder = {
    content: { card },
    theme: themeName,
    colours: {
      background: theme.colorNeutralBackground1,
      text: theme.colorNeutralForeground1,
      subtle: theme.colorNeutralForeground2,
      accent: theme.colorBrandForegroundLink,
      stroke: theme.colorNeutralStrokeAccessible,
      danger: theme.colorStatusDangerForeground3,
      button: theme.colorNeutralBackground1,
      font: theme.fontFamilyBase,
    },
  };
  await page.evaluate((given) => window.postMessage(given, window.location.origin), order);
  await page.locator(`:root[data-theme="${themeName}"] .ac-adaptiveCard`).waitFor();
  const problems = (await accessibilityProblems(page)).filter((problem) => !OF_THE_PAGE.test(problem));
  const pixels = await sidewaysScroll(page);
  const name = JSON.stringify(card["fallbackText"] ?? "").slice(0, 60);
  return [...problems, ...(pixels > 0 ? [`${pixels} px too wide`] : [])].map((line) => `${themeName} ${name}: ${line}`);
}

async function troublesWith(cards: readonly Card[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const card of cards) {
    for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[]) found.push(...(await troubleWith(card, theme)));
  }
  return found;
}

/** What HR does in the tab; on one's own machine nobody has to sign in. */
async function post<Body>(path: string, body: object = {}): Promise<Body> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(service.base + path, { method: "POST", headers, body: JSON.stringify(body) });
  expect(response.ok).toBe(true);
  return (await response.json()) as Body;
}

const POST: PostToWrite = {
  kind: "tip",
  title: "Gemensam start",
  text: "Vi samlar alla nya praktikanter en kvart på måndagar.\n\nDet gör starten lugnare.",
  link: null,
  picture: null,
  area: null,
};
const MEETING: MeetingToCall = {
  ...{
    title: "Fika och återkoppling",
    what: "Vi övar återkoppling i par.",
    day: "2024-10-24",
    from: "13:00",
    to: "14:30",
  },
  ...{ place: "Biblioteket", link: "", seats: 12, area: null, lastSignUpDay: "" },
};
const QUESTION = {
  ...{
    draftId: "utkast-0000000000000000",
    title: "",
    text: "Hur länge är en APL-period?",
    area: aUnit().area,
    named: "yes",
  },
};

test("every card that answers a command is within reach of everybody on a phone, in each theme", async () => {
  for (const { title } of Object.values(texts.talk.commands)) await service.client.say(lena, title);
  await service.client.say(lena, "material återkoppling");
  await service.client.say(lena, "frga elr mterial");
  const cards = cardsIn(service.connector.shownTo(lena));
  expect(cards.length).toBeGreaterThan(12);
  expect(await troublesWith(cards)).toEqual([]);
}, 180_000);

test("so is every card in the channel: the greeting, a post, a question with its reply, a meeting", async () => {
  const { id } = await post<PostDetails>("/api/network/posts", POST);
  await post(`/api/network/posts/${id}/publish`);
  await post("/api/network/meetings", { draft: MEETING });
  await service.client.press(stina, { verb: VERBS.askQuestion, data: QUESTION });
  await service.tick();
  const cards = cardsIn(service.connector.shownIn(team.id));
  expect(cards.length).toBeGreaterThanOrEqual(4);
  expect(await troublesWith(cards)).toEqual([]);
}, 120_000);

test("a card that somebody cannot use is found: a field without a label", async () => {
  const body = [{ type: "Input.Text", id: "words" }];
  const found = await troubleWith({ type: "AdaptiveCard", version: "1.5", body }, "default");
  expect(found).toEqual([expect.stringContaining("label")]);
});
