import { stockholmDay } from "../../../../bot/clock";
import type { Problem } from "../../../../bot/contract/problem";
import type { RoundPreview } from "../../../../bot/contract/round-preview";
import type { RecipientPage } from "../../../../bot/contract/round-recipients";
import { roundFollowUpRoutes } from "../../../../bot/http/evaluation/round-follow-up-routes";
import { evaluationMail } from "../../../../bot/mail/evaluation-mail";
import { makeCardMaker } from "../../../../bot/teams/evaluation/card-maker";
import { makeMarkDelivered, makeSendAgain } from "../../../../bot/usecases/evaluation/follow-up/decide-uncertain";
import { makeListRecipients } from "../../../../bot/usecases/evaluation/follow-up/list-recipients";
import {
  makeForecastReminders,
  makeOrderReminders,
} from "../../../../bot/usecases/evaluation/follow-up/order-reminders";
import { makePreviewMessage } from "../../../../bot/usecases/evaluation/follow-up/preview-message";
import { anActor, HR } from "../../../support/actors";
import { startApi, type Api } from "../../../support/api";
import { aContact, aPlacement, aUnit } from "../../../support/evaluation";
import { evaluationWorld, sentAs, type EvaluationWorld } from "../../../support/evaluation-world";

const SETTINGS = { contactMailbox: "vof.akademi@kommun.example", publicUrl: "https://handledarnat.example" };
const cards = makeCardMaker(SETTINGS);
const logged: string[] = [];
let world: EvaluationWorld;
let api: Api;

beforeAll(async () => {
  world = await evaluationWorld();
  world.people = [aContact("eva@kommun.example"), aContact("ola@kommun.example")];
  world.records = [
    aUnit(),
    aUnit("V2200", "Ängens vårdboende"),
    aPlacement({ key: "1", supervisors: [{ name: "Eva Lind", email: "eva@kommun.example" }] }),
    aPlacement({
      key: "2",
      studentEmail: null,
      unit: { code: "V2200", name: "Ängen" },
      supervisors: [
        { name: "Ola Ärlig", email: "ola@kommun.example" },
        { name: "Åsa Öberg", email: "asa@kommun.example" },
        { name: "Bo Ek", email: null },
      ],
    }),
    aPlacement({ key: "3", period: 6, start: "2024-10-07", end: "2024-11-08" }),
  ];
  const deps = { ...world, maxUnknown: 2, publicUrl: SETTINGS.publicUrl };
  api = await startApi(
    roundFollowUpRoutes({
      planRound: world.planRound,
      listRecipients: makeListRecipients(deps),
      previewMessage: makePreviewMessage({
        ...deps,
        messages: {
          card: (request) => cards.message(request),
          mail: (request, link) => evaluationMail(request, link, SETTINGS),
        },
      }),
      forecastReminders: makeForecastReminders(world),
      orderReminders: makeOrderReminders(world),
      sendAgain: makeSendAgain(world),
      markDelivered: makeMarkDelivered(world),
      log: (_level, event, fields) => logged.push(`${event} ${fields?.code}`),
    }),
  );
});
afterAll(() => api.close());

async function ask<Body>(path: string, body?: object): Promise<{ readonly status: number; readonly body: Body }> {
  const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(`${api.base}/api/rounds/HT2024/${path}`, body ? init : {});
  return { status: response.status, body: (await response.json()) as Body };
}

const namesOf = ({ items }: RecipientPage) => items.map(({ name, placementId }) => name ?? placementId);

test("before the start people are listed and previewed as they would be asked, and nothing is written", async () => {
  const { body } = await ask<RecipientPage>("recipients?state=unreachable");
  expect(body).toMatchObject({ total: 2, page: 1, pages: 1 });
  expect(body.items).toMatchObject([
    { name: "Bo Ek", reason: "supervisor-without-address", remedy: "add-address", unit: { code: "V2200" } },
    { name: "Åsa Öberg", reason: "supervisor-not-in-teams", remedy: "add-to-team", period: "5" },
  ]);
  expect(await ask("preview?role=student")).toMatchObject({ status: 200, body: { message: { kind: "mail" } } });
  expect(await world.rounds.all()).toEqual([]);
  expect(world.posted).toEqual([]);
});

test("everybody is listed without a word on how it went, supervisors by name and students by placement", async () => {
  await world.start();
  const { body } = await ask<RecipientPage>("recipients?state=all");
  expect(namesOf(body)).toEqual(["Bo Ek", "Eva Lind", "Eva Lind", "Ola Ärlig", "Åsa Öberg", "1", "3", "2"]);
  for (const each of body.items) expect(each).toMatchObject({ reason: null, remedy: null, uncertain: null });
  expect(JSON.stringify(body)).not.toMatch(/kim@elev|answered|sent/);
  expect(namesOf((await ask<RecipientPage>("recipients?state=all&search=ärl")).body)).toEqual(["Ola Ärlig"]);
  expect(namesOf((await ask<RecipientPage>("recipients?state=all&search=ängen&role=student")).body)).toEqual(["2"]);
});

test("those who wait are listed with what they wait for", async () => {
  const { body } = await ask<RecipientPage>("recipients?state=waiting&reason=period");
  expect(namesOf(body)).toEqual(["Eva Lind", "3"]);
  expect(body.items[0]).toMatchObject({ reason: "period", period: "6" });
});

test("a named supervisor's preview is the card that is sent, and cannot be answered", async () => {
  const { body: all } = await ask<RecipientPage>("recipients?state=all&search=eva");
  const { id } = all.items.find(({ period }) => period === "5")!;
  const { body } = await ask<RoundPreview>(`preview?recipient=${id}`);
  await world.sendDue();
  const posted = world.posted.find(({ request }) => request.invitationId === id)!;
  const { card } = cards.message(posted.request);
  const shown = JSON.stringify(body.message.kind === "card" ? body.message.card : null);
  expect(shown.replaceAll('"invitationId":"preview"', `"invitationId":"${id}"`)).toBe(JSON.stringify(card));
  expect(shown).toContain("Laröd vårdboende");
  expect(body.recipient).toMatchObject({ name: "Eva Lind", role: "supervisor", unit: { code: "V2100" } });
});

test("a student's preview is the mail that was sent but for the address, which leads nowhere", async () => {
  const { request, link } = world.posted.find((posted) => posted.link !== null)!;
  const { body } = await ask<RoundPreview>(`preview?recipient=${request.invitationId}`);
  const mail = evaluationMail(request, "https://handledarnat.example/e/#exempel", SETTINGS);
  expect(body.message).toEqual({ kind: "mail", ...mail });
  expect(JSON.stringify(body)).not.toContain(link!.split("/e/")[1]);
  const reminder = await ask<RoundPreview>(`preview?recipient=${request.invitationId}&reminder=1`);
  expect(reminder.body).toMatchObject({ isReminder: true, message: { subject: expect.stringMatching(/^Påminnelse/) } });
});

test("a student who answers by QR is sent nothing, and an unknown recipient is told about", async () => {
  const { body } = await ask<RecipientPage>("recipients?state=all&search=2&role=student");
  const id = body.items.find(({ placementId }) => placementId === "2")!.id;
  expect(await ask(`preview?recipient=${id}`)).toMatchObject({ body: { message: { kind: "nothing-sent" } } });
  expect(await ask<Problem>("preview?recipient=HT2024.nobody")).toMatchObject({
    status: 404,
    body: { code: "recipient-not-found" },
  });
});

test("reminders are ordered with the number that was seen, and refused with the new one when it has changed", async () => {
  world.goTo("2024-10-04T08:00:00.000Z");
  expect(await ask("remind")).toEqual({ status: 200, body: { count: 3, waitsUntil: null } });
  const refused = await ask<Problem>("remind", { count: 103 });
  expect(refused).toMatchObject({ status: 409, body: { code: "count-changed" } });
  expect(refused.body.detail).toMatch(/^Antalet har ändrats från 103 till 3\. Inget har skickats\./);
  expect(await ask("remind", { count: 3 })).toEqual({ status: 200, body: { ordered: 3, waitsUntil: null } });
  expect(await world.sendReminders()).toEqual({ sent: 3 });
  expect(await ask("remind", {})).toMatchObject({ status: 400, body: { code: "invalid-input" } });
});

test("an uncertain card is listed with its follow-up, sent again once, and the second click is told kindly", async () => {
  world.reply = () => ({ kind: "unknown", detail: "502" });
  world.goTo("2024-11-07T09:00:00.000Z");
  await world.sendDue();
  world.reply = () => sentAs(world.posted.length);
  const { body } = await ask<RecipientPage>("recipients?state=uncertain&role=supervisor");
  expect(body.items).toMatchObject([{ name: "Eva Lind", period: "6", uncertain: { isOrderedAgain: false } }]);
  const { followsUpAt, triedAt } = body.items[0]!.uncertain!;
  expect([triedAt, followsUpAt].map((at) => stockholmDay(at!))).toEqual(["2024-11-07", "2024-11-08"]);
  const { id } = body.items[0]!;
  expect(await ask(`recipients/${id}/resend`, {})).toMatchObject({ status: 200, body: { outcome: "done" } });
  expect(await ask(`recipients/${id}/resend`, {})).toMatchObject({ status: 200, body: { outcome: "already" } });
  world.wait(1);
  await world.sendDue();
  expect(await ask(`recipients/${id}/delivered`, {})).toMatchObject({ body: { outcome: "already", state: "sent" } });
  const student = (await ask<RecipientPage>("recipients?state=uncertain")).body.items[0]!;
  expect(await ask(`recipients/${student.id}/delivered`, {})).toMatchObject({ body: { outcome: "done" } });
  expect(logged).toContain("uncertain-decided resend-done");
});

test("nobody but HR sees or does any of it", async () => {
  api.as(anActor({ managerOf: ["V2100"], managesIn: ["Vårdboende Norr"], supervisorId: "eva" }));
  for (const path of ["plan", "recipients?state=all", "preview", "remind"]) {
    expect(await ask<Problem>(path)).toMatchObject({ status: 403, body: { code: "not-allowed" } });
  }
  expect(await ask<Problem>("remind", { count: 1 })).toMatchObject({ status: 403 });
  api.as(HR);
});
