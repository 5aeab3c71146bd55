import type { Application } from "@microsoft/teams-ai";
import type { Activity, TurnContext } from "botbuilder";
import { z } from "zod/v4";
import { Refusal } from "../../domain/refusal";
import { languageOf, textIn } from "../../text/text";
import { admit, type CarryOut } from "../../usecases/access/audit/admit";
import type { AuditTrail } from "../../usecases/access/audit/audit-trail";
import type { IdentifySender } from "../../usecases/access/hr-sightings";
import type { CollectThreadReply } from "../network/question/replying";
import { cardMessage } from "../reply";
import { COMMAND_RIGHTS, isFor } from "../rights";
import { senderOf } from "../sender";
import { VERBS } from "../verbs";
import { choicesCard, LONGEST_REST, type Choice } from "./choices-card";
import type { Answer, ChatCommand, CommandId, Turn } from "./command";
import { makeHelp } from "./own/help";
import { ownCommands, type OwnCommandsDeps } from "./own/own-commands";
import { hasAttachment, placeOf, saidIn } from "./said";
import { makeVocabulary } from "./vocabulary";

export interface TalkDeps extends Omit<OwnCommandsDeps, "contactMailbox"> {
  readonly identifySender: IdentifySender;
  readonly audit: AuditTrail;
  /** What somebody writes in a question's thread is a reply, unless it is a command and nothing else. */
  readonly collectThreadReply: CollectThreadReply;
}

export interface TalkSetting {
  readonly contactMailbox: string;
  readonly botId: string;
}

const button = z.object({ verb: z.literal(VERBS.say), command: z.string(), rest: z.string().catch("") });
/** What somebody writes that is no command is taken for a question from so many words on. */
const WORDS_OF_A_QUESTION = 3;
/** Where a question that nobody understood may be asked. */
const FOR_QUESTIONS: readonly string[] = ["material", "ask"];

/**
 * Everything that people write to the bot, in their chat, in a channel and in a group, and the buttons that are the same
 * as writing. `rooms` are the network's commands. Registered last: whatever is written is answered here.
 */
export function registerTalk(
  app: Application,
  deps: TalkDeps,
  { contactMailbox, botId }: TalkSetting,
  rooms: readonly ChatCommand[],
): void {
  const help = makeHelp(() => commands, { contactMailbox });
  const commands: readonly ChatCommand[] = [...rooms, ...ownCommands({ ...deps, contactMailbox }, help)];
  const understand = makeVocabulary(commands, "help");
  const ownChat = `https://teams.microsoft.com/l/chat/0/0?users=28:${botId}`;

  app.activity("message", async (context) => {
    const { activity } = context;
    // Two bots that answer each other would never stop.
    if (activity.from.role === "bot" || activity.from.id.startsWith("28:")) return;
    await send(context, await answerTo(activity));
  });

  async function answerTo(activity: Activity): Promise<Answer> {
    const language = languageOf(activity.locale);
    const sender = senderOf(activity);
    if (!sender) return say("talk.stranger", { mailbox: contactMailbox });
    const { tenantId, aadObjectId: objectId } = sender;
    const actor = await deps.identifySender({ tenantId, objectId, name: activity.from.name || null });
    const said = saidIn(activity);
    const turn: Turn = { sender, actor, place: placeOf(activity), said, rest: "", language, activity };
    const pressed = button.safeParse(activity.value).data;
    const meant = pressed && commands.find(({ id }) => id === pressed.command);
    if (meant) return carryOut(meant, { ...turn, rest: pressed.rest });
    if (said !== "") return understood(turn);
    if (activity.value !== undefined && activity.value !== null) return say("teams.unknown-button");
    return hasAttachment(activity) ? say("talk.attachment") : help(turn, "asked");

    function say(key: Parameters<ReturnType<typeof textIn>>[0], values: Record<string, string> = {}): Answer {
      return { kind: "text", text: textIn(language)(key, values) };
    }
  }

  async function understood(turn: Turn): Promise<Answer> {
    const found = understand(turn.said);
    if (turn.place === "channel" && !(found.kind === "command" && found.rest === "")) {
      const collected = await deps.collectThreadReply(turn.activity, turn.said);
      if (collected !== null) {
        const entry = { what: "ask-network", way: "talk.thread", which: null, outcome: "done" } as const;
        deps.audit.noteSoon({ ...entry, who: turn.actor.id });
        return { kind: "text", text: collected };
      }
    }
    if (found.kind === "command") return carryOut(commandCalled(found.id), { ...turn, rest: found.rest });
    if (found.kind === "unsure")
      return ask(
        turn,
        found.nearest.map(({ id, rest }) => {
          const command = commandCalled(id);
          return { ...command, rest: command.care === "alone" ? "" : rest };
        }),
      );
    const isQuestion = turn.said.split(/\s+/).length >= WORDS_OF_A_QUESTION && turn.said.length <= LONGEST_REST;
    const rooms = commands.filter(({ id }) => FOR_QUESTIONS.includes(id) && isFor(id, turn.actor));
    if (isQuestion && rooms.length === FOR_QUESTIONS.length) {
      return ask(
        turn,
        rooms.map((command) => ({ ...command, rest: turn.said })),
      );
    }
    return help(turn, "not-understood");
  }

  async function carryOut(command: ChatCommand, turn: Turn): Promise<Answer> {
    const t = textIn(turn.language);
    const title = t(`talk.commands.${command.id}.title`);
    const carry = letIn(command, turn);
    if (!carry && !command.answersOthers) {
      return { kind: "text", text: t("talk.not-for-you", { title, id: command.id, mailbox: contactMailbox }) };
    }
    if (!command.places.includes(turn.place)) {
      const isPersonal = command.places.includes("chat");
      return {
        kind: "text",
        text: isPersonal ? t("talk.own-chat", { title, link: ownChat }) : t("talk.not-in-chat", { title }),
      };
    }
    try {
      return await (carry ? carry(() => command.answer(turn)) : command.answer(turn));
    } catch (error) {
      if (error instanceof Refusal) return { kind: "text", text: t(`refusal.${error.reason}`, error.detail) };
      throw error;
    }
  }

  /** Null for somebody whom the command is not for. */
  function letIn({ id }: ChatCommand, { actor }: Turn): CarryOut | null {
    try {
      return admit(deps.audit, { actor, right: COMMAND_RIGHTS[id], way: `talk.${id}`, which: null });
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  }

  /** Which of these was meant: buttons in a chat, words among others. */
  function ask({ language, place }: Turn, nearest: readonly (ChatCommand & { readonly rest: string })[]): Answer {
    const t = textIn(language);
    const titled = nearest.map(({ id, rest }): Choice => ({ command: id, rest, title: titleOf(id, rest) }));
    if (place !== "chat") {
      const [first, second] = nearest.map(({ id }) => t(`talk.commands.${id}.title`));
      return { kind: "text", text: t("talk.unsure.text", { first: first ?? "", second: second ?? "" }) };
    }
    const title = t("talk.unsure.title");
    const more: Choice = { command: "help", title: t("talk.unsure.help") };
    const lines = nearest.map(({ id }) => ({ title: titleOf(id, ""), does: t(`talk.commands.${id}.does`) }));
    const buttons = [...titled, ...(titled.some(({ command }) => command === "help") ? [] : [more])];
    const card = choicesCard({ title, intro: t("talk.unsure.intro"), lines, buttons }, language);
    return { kind: "card", card, summary: title };

    function titleOf(id: CommandId, rest: string): string {
      const words = t(`talk.commands.${id}.title`);
      const named = words.slice(0, 1).toUpperCase() + words.slice(1);
      return rest === "" || rest.length > LONGEST_IN_BUTTON ? named : `${named}: ${rest}`;
    }
  }

  function commandCalled(id: string): ChatCommand {
    const found = commands.find((command) => command.id === id);
    if (!found) throw new Error(`There is no command "${id}".`);
    return found;
  }
}

const LONGEST_IN_BUTTON = 30;

async function send(context: TurnContext, answer: Answer): Promise<void> {
  if (answer.kind === "text") await context.sendActivity(answer.text);
  else await context.sendActivity(cardMessage(answer.card, answer.summary));
}
