import type { Application } from "@microsoft/teams-ai";
import { textIn, type TextKey } from "../../text/text";
import type { ForgetContact } from "../../usecases/network/forget-contact";
import type { RememberContact } from "../../usecases/network/remember-contact";
import { isPersonalChat, senderOf } from "../sender";
import type { InstallDeps } from "./install";
import { seenIn } from "./install";

export interface TalkDeps {
  readonly rememberContact: RememberContact;
  readonly forgetContact: ForgetContact;
  readonly lookUp: InstallDeps["lookUp"];
  readonly contactMailbox: string;
}

const STOP = ["stopp", "stop", "sluta", "avsluta", "avregistrera"];
const BEGIN = ["börja", "start", "starta", "begin"];

/**
 * What the bot says when somebody writes to it: who it is and what it does, whatever was written. Two words do
 * something: "stopp" ends all messages to the person, "börja" allows them again. Registered last.
 */
export function registerTalk(app: Application, deps: TalkDeps): void {
  const t = textIn("sv");
  app.activity("message", async (context) => {
    const { activity } = context;
    const word = wordOf(activity.text);
    const say = async (key: TextKey) => {
      await context.sendActivity(t(key, { mailbox: deps.contactMailbox }));
    };
    const sender = senderOf(activity);
    if (!sender || !isPersonalChat(activity)) return say("teams.help");
    if (STOP.includes(word)) {
      await deps.forgetContact({ ...sender, because: "asked" });
      return say("teams.stopped");
    }
    if (BEGIN.includes(word)) {
      const person = (await deps.lookUp(activity, activity.from.id, "personal-install")) ?? seenIn(activity);
      if (person) await deps.rememberContact(person);
      return say("teams.begun");
    }
    return say("teams.help");
  });
}

/** The message as one word: without case, spaces and the full stop that phones add. */
function wordOf(text: string | undefined): string {
  return (text ?? "")
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replace(/[\s.!?"”]+/g, "");
}
