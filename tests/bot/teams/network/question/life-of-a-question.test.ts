import { VERBS } from "../../../../../bot/teams/verbs";
import {
  agda,
  answered,
  berit,
  channelTexts,
  chatTexts,
  DRAFT,
  harriet,
  MAILBOX,
  nils,
  NORTH,
  startQuestionWorld,
  stina,
  TEAM,
  textsOf,
  type QuestionWorld,
} from "../../../../support/network/question-world";

let world: QuestionWorld;
beforeEach(async () => {
  world = await startQuestionWorld();
});
afterEach(() => world.stop());

/** A day after which three, and six, working days have passed since Thursday 3 October at ten. */
const AFTER_THREE = "2024-10-08T08:00:00.000Z";
const AFTER_SIX = "2024-10-11T08:00:00.000Z";

async function asked(named: "yes" | "no" = "yes", given: object = {}): Promise<string> {
  await world.client.press(agda, { verb: VERBS.askQuestion, data: { ...DRAFT, named, ...given } });
  for await (const { id } of world.questions.questions.newestFirst()) return id;
  throw new Error("Nothing has been asked.");
}

const inThread = () => {
  const [root] = world.connector.shownIn(TEAM.id);
  return { team: TEAM, conversationId: root!.conversationId };
};
const reply = (person: typeof berit, questionId: string, text: string) =>
  world.client.pressInChannel(person, inThread(), {
    ...{ verb: VERBS.replyToQuestion, data: { questionId, text } },
    replyToId: world.connector.shownIn(TEAM.id)[0]!.id,
  });
const stored = async (id: string) => (await world.questions.questions.get(id))!.value;

describe("asking", () => {
  test("“fråga nätverket” gives a form with the own area chosen; a question behind it is in its field", async () => {
    await world.client.say(agda, "fråga nätverket");
    await world.client.say(agda, "fråga hur länge är en APL-period?");
    const [empty, filled] = chatTexts(world, agda);
    expect(empty).toContain("Med mitt namn");
    expect(empty).toContain("Utan mitt namn för kollegor");
    expect(empty).toContain(`\n${NORTH}\n`);
    expect(filled).toContain("hur länge är en APL-period?");
    expect(channelTexts(world)).toEqual([]);
  });

  test("material and old questions come first; “Det här hjälpte” ends there and is counted once", async () => {
    world.materials = [
      {
        title: "APL i korthet",
        why: "Perioderna på en sida.",
        text: "Fyra till fem veckor.",
        link: "https://kommun.example/apl",
      },
    ];
    const data = { ...DRAFT, named: "yes" };
    const first = answered(await world.client.press(agda, { verb: VERBS.checkQuestion, data }));
    expect(first.text).toContain("APL i korthet");
    expect(first.text).toContain("Läs APL i korthet");
    expect(first.text).toContain("Fråga nätverket ändå");
    expect(first.text).toContain(DRAFT.text);
    for (let press = 0; press < 2; press++) {
      await world.client.press(agda, { verb: VERBS.foundAnswer, data: { draftId: DRAFT.draftId } });
    }
    expect(await world.questions.questions.countFound()).toBe(1);
    expect(channelTexts(world)).toEqual([]);
  });

  test("when nothing is found it is asked at once, in the area's channel, and the step 3 of the area is mentioned", async () => {
    const data = { ...DRAFT, named: "yes" };
    const { text } = answered(await world.client.press(agda, { verb: VERBS.checkQuestion, data }));
    expect(text).toContain("Din fråga är ställd");
    const [root] = world.connector.shownIn(TEAM.id);
    expect(textsOf(root!.activity).join("\n")).toContain(DRAFT.text);
    expect(textsOf(root!.activity).join("\n")).toContain("Agda Frågvis frågar.");
    const { content } = (root!.activity["attachments"] as { content: { msteams: { entities: object[] } } }[])[0]!;
    expect(content.msteams.entities).toEqual([
      {
        type: "mention",
        text: "<at>Stina Öberg</at>",
        mentioned: { id: stina.teamsUserId, name: "Stina Öberg" },
      },
    ]);
    expect(textsOf(root!.activity).join("\n")).toContain("<at>Stina Öberg</at>: kan du hjälpa till?");
  });

  test("where nobody covers, HR's mailbox is named", async () => {
    world.leads = [];
    await asked();
    expect(channelTexts(world)[0]).toContain(MAILBOX);
    expect(channelTexts(world)[0]).not.toContain("<at>");
  });

  test("a double click, also at the same moment, asks once", async () => {
    const data = { ...DRAFT, named: "no" };
    const press = () => world.client.press(agda, { verb: VERBS.askQuestion, data });
    const replies = [...(await Promise.all([press(), press()])), await press()];
    expect(channelTexts(world)).toHaveLength(1);
    for (const each of replies) expect(answered(each).text).toContain("Din fråga är ställd");
  });

  test("somebody else's draft is nobody's own", async () => {
    await asked("no");
    const data = { ...DRAFT, named: "yes" };
    const { text } = answered(await world.client.press(berit, { verb: VERBS.askQuestion, data }));
    expect(text).toContain("Du får inte göra det här");
    expect(channelTexts(world)).toHaveLength(1);
  });

  test("a text that is held back comes back in its field with what to change, and nothing is posted", async () => {
    const text = "Ring Kalle på 070-123 45 67 om schemat";
    const reply = await world.client.press(agda, { verb: VERBS.askQuestion, data: { ...DRAFT, text, named: "no" } });
    expect(answered(reply).text).toContain("ett telefonnummer");
    expect(answered(reply).text).toContain(text);
    const long = { ...DRAFT, text: "å".repeat(10_000), named: "no" };
    const tooLong = answered(await world.client.press(agda, { verb: VERBS.checkQuestion, data: long }));
    expect(tooLong.text).toMatch(/10\s000 tecken/);
    const unknown = { ...DRAFT, area: "Mars", named: "no" };
    expect(answered(await world.client.press(agda, { verb: VERBS.askQuestion, data: unknown })).text).toContain(
      "Området eller enheten finns inte",
    );
    expect(channelTexts(world)).toEqual([]);
  });

  test("somebody whom the register does not know cannot ask", async () => {
    const data = { ...DRAFT, named: "yes" };
    const { text } = answered(await world.client.press(nils, { verb: VERBS.askQuestion, data }));
    expect(text).toContain("Du får inte göra det här");
  });
});

describe("replying", () => {
  test("a reply in the card stands in the thread with its name, once, and the asker gets one card about the first", async () => {
    const id = await asked();
    expect(answered(await reply(berit, id, "Fyra till fem veckor.")).text).toContain("Svaret ligger i tråden");
    await reply(berit, id, "Fyra till fem veckor.");
    world.now = "2024-10-03T08:01:00.000Z";
    await reply(stina, id, "Det står i kursplanen.");
    expect(channelTexts(world).slice(1)).toEqual([
      expect.stringContaining("Berit Ek svarar\nFyra till fem veckor."),
      expect.stringContaining("Stina Öberg svarar\nDet står i kursplanen."),
    ]);
    expect(await stored(id)).toMatchObject({ replies: 2, unsentReplies: 0 });
    await world.deliverDue();
    await world.deliverDue();
    const told = chatTexts(world, agda).filter((text) => text.includes("Du har fått ett svar"));
    expect(told).toEqual([expect.stringContaining("Fyra till fem veckor.")]);
  });

  test("a reply that is held back comes back to whoever wrote it, and nothing is posted", async () => {
    const id = await asked();
    const { text } = answered(await reply(berit, id, "Mejla anna.ek@privat.example"));
    expect(text).toContain("en e-postadress");
    expect(text).toContain("Mejla anna.ek@privat.example");
    expect(channelTexts(world)).toHaveLength(1);
    expect(await stored(id)).toMatchObject({ replies: 0 });
  });

  test("a message in the thread that names the bot is a reply, follows its edits, and goes when it is deleted", async () => {
    const id = await asked();
    const where = { ...inThread(), team: TEAM };
    await world.client.mention(berit, where, "Fyra veckor.");
    expect(channelTexts(world).at(-1)).toContain("sparat under frågan");
    const [kept] = await world.questions.replies.of(id);
    expect(kept!.value).toMatchObject({ by: "Berit Ek", text: "Fyra veckor.", posting: "thread" });
    expect(await stored(id)).toMatchObject({ replies: 1 });
  });

  test.each([
    ["edited", "messageUpdate", "Fem veckor.", ["Fem veckor."]],
    ["edited to hold a phone number", "messageUpdate", "Ring 070-123 45 67", []],
    ["deleted", "messageDelete", "", []],
  ])("a message in the thread that is %s is so under the question", async (_how, type, text, kept) => {
    const id = await asked();
    const { conversationId } = inThread();
    const mention = { type: "mention", text: "<at>Handledarnätet</at>", mentioned: { id: "28:bot", name: "x" } };
    const message = {
      ...{ id: "m1", recipient: { id: "28:bot", name: "Handledarnätet" }, entities: [mention] },
      conversation: { isGroup: true, conversationType: "channel", tenantId: TEAM_TENANT, id: conversationId },
      channelData: { tenant: { id: TEAM_TENANT }, team: { id: TEAM.id } },
    };
    const say = (words: string) => `<at>Handledarnätet</at> ${words}`;
    await world.client.post(berit, { ...message, type: "message", text: say("Fyra veckor.") });
    await world.client.post(berit, { ...message, type: "message", text: say("Fyra veckor.") });
    expect(await world.questions.replies.of(id)).toHaveLength(1);
    await world.client.post(berit, { ...message, type, text: say(text) });
    expect((await world.questions.replies.of(id)).map(({ value }) => value.text)).toEqual(kept);
    expect(await stored(id)).toMatchObject({ replies: kept.length });
  });

  test("a command alone in the thread is a command, and in another thread nothing is a reply", async () => {
    const id = await asked();
    await world.client.mention(berit, inThread(), "hjälp");
    await world.client.mention(berit, { team: TEAM, conversationId: `${TEAM.id};messageid=other` }, "Fyra veckor.");
    expect(await stored(id)).toMatchObject({ replies: 0 });
  });
});

describe("closing", () => {
  test("“Det hjälpte” changes the card for everybody, and later replies are told so kindly", async () => {
    const id = await asked("no");
    await reply(berit, id, "Fyra veckor.");
    const close = { verb: VERBS.closeQuestion, data: { questionId: id } };
    expect(answered(await world.client.press(berit, close)).text).toContain("Du får inte göra det här");
    expect(answered(await world.client.press(agda, close)).text).toContain("Frågan är avslutad");
    expect(answered(await world.client.press(agda, close)).text).toContain("Frågan är avslutad");
    expect(channelTexts(world)[0]).toContain("har fått hjälp");
    expect(channelTexts(world)[0]).not.toContain("Skicka svaret");
    expect(answered(await reply(stina, id, "Fem.")).text).toContain("redan avslutad");
    await world.client.mention(stina, inThread(), "Fem veckor, tror jag.");
    expect(channelTexts(world).at(-1)).toContain("redan avslutad");
    expect(await world.questions.replies.of(id)).toHaveLength(1);
  });

  test("HR may close it in the tab", async () => {
    const id = await asked("no");
    expect(await world.ask(berit, "post", `/api/network/questions/${id}/close`)).toMatchObject({ status: 403 });
    expect(await world.ask(harriet, "post", `/api/network/questions/${id}/close`)).toMatchObject({
      status: 200,
      body: { question: { state: "closed" }, mayReply: false, mayClose: false },
    });
  });
});

describe("raising", () => {
  test("after three working days a step 3 is told in thread and chat, after six HR in the tab and by mail; each once, also after a restart", async () => {
    const id = await asked("no");
    await world.turn("2024-10-08T07:59:00.000Z");
    expect(channelTexts(world)).toHaveLength(1);
    for (let turn = 0; turn < 3; turn++) await world.turn(AFTER_THREE);
    await world.newSlice().keepQuestionsGoing();
    expect(channelTexts(world)).toHaveLength(2);
    expect(channelTexts(world)[1]).toContain("<at>Stina Öberg</at>: kan du hjälpa till");
    const chat = chatTexts(world, stina);
    expect(chat).toEqual([expect.stringContaining("En fråga väntar på svar")]);
    await world.turn("2024-10-11T07:59:00.000Z");
    expect((await stored(id)).raisedToHrAt).toBeNull();
    for (let turn = 0; turn < 2; turn++) await world.turn(AFTER_SIX);
    expect(channelTexts(world)).toHaveLength(2);
    expect(world.mails).toHaveLength(1);
    const [{ to, raw }] = world.mails as [(typeof world.mails)[0]];
    expect(to).toEqual(["vof.akademi@kommun.example"]);
    for (const kept of ["Agda", agda.email, agda.aadObjectId, id]) expect(raw).not.toContain(kept);
    const list = await world.ask(harriet, "get", "/api/network/questions?state=unanswered");
    expect(list.body).toMatchObject({ questions: [{ id, raisedToHrAt: AFTER_SIX, askedBy: null }] });
    expect(await world.questions.questions.due("2099-01-01T00:00:00.000Z")).toEqual([]);
  });

  test("what somebody has replied to is not raised", async () => {
    const id = await asked();
    await reply(berit, id, "Fyra veckor.");
    await world.turn(AFTER_THREE);
    expect(channelTexts(world).join()).not.toContain("väntar fortfarande");
    expect(chatTexts(world, stina)).toEqual([]);
  });
});

const TEAM_TENANT = "11111111-1111-4111-8111-111111111111";
