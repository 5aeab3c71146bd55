import { textIn } from "../../../text/text";
import type { Follow, Unfollow } from "../../../usecases/network/delivery/unfollow";
import type { ForgetContact } from "../../../usecases/network/forget-contact";
import { keyOf, type RememberContact } from "../../../usecases/network/remember-contact";
import { seenIn, type InstallDeps } from "../../network/install";
import type { ChatCommand } from "../command";

export interface CardsWantedDeps {
  readonly rememberContact: RememberContact;
  readonly forgetContact: ForgetContact;
  readonly follow: Follow;
  readonly unfollow: Unfollow;
  readonly lookUp: InstallDeps["lookUp"];
}

const alone = { places: ["chat"], care: "alone" } as const;

/** Which cards somebody wants: "sluta" and "följ" are about the network's, "stopp" and "börja" about all. */
export function cardsWantedCommands(deps: CardsWantedDeps): readonly ChatCommand[] {
  return [
    {
      ...alone,
      id: "unfollow",
      async answer({ sender, language }) {
        await deps.unfollow(keyOf(sender));
        return { kind: "text", text: textIn(language)("talk.unfollowed") };
      },
    },
    {
      ...alone,
      id: "follow",
      async answer({ sender, language }) {
        await deps.follow(keyOf(sender));
        return { kind: "text", text: textIn(language)("talk.followed") };
      },
    },
    {
      ...alone,
      id: "stop",
      async answer({ sender, language }) {
        await deps.forgetContact({ ...sender, because: "asked" });
        return { kind: "text", text: textIn(language)("talk.stopped") };
      },
    },
    {
      ...alone,
      id: "begin",
      async answer({ activity, language }) {
        const person = (await deps.lookUp(activity, activity.from.id, "personal-install")) ?? seenIn(activity);
        if (person) await deps.rememberContact(person);
        return { kind: "text", text: textIn(language)("talk.begun") };
      },
    },
  ];
}
