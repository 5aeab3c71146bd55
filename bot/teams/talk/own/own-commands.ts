import { textIn } from "../../../text/text";
import type { ShowMine } from "../../../usecases/network/talk/show-mine";
import { keyOf } from "../../../usecases/network/remember-contact";
import type { ChatCommand } from "../command";
import { cardsWantedCommands, type CardsWantedDeps } from "./cards-wanted";
import type { Help } from "./help";
import { mineCard } from "./mine-card";
import { restingCommands, type RestingDeps } from "./resting";

export interface OwnCommandsDeps extends CardsWantedDeps, RestingDeps {
  readonly showMine: ShowMine;
  readonly contactMailbox: string;
}

/** What the bot does besides the network's rooms. In the order in which "hjälp" tells of them. */
export function ownCommands(deps: OwnCommandsDeps, help: Help): readonly ChatCommand[] {
  return [
    {
      id: "mine",
      places: ["chat"],
      care: "alone",
      async answer({ actor, sender, language }) {
        const mine = await deps.showMine({ actor, contactKey: keyOf(sender) });
        const summary = textIn(language)("talk.mine.title");
        return { kind: "card", card: mineCard(mine, deps.contactMailbox, language), summary };
      },
    },
    ...restingCommands(deps),
    ...cardsWantedCommands(deps),
    {
      id: "help",
      places: ["chat", "channel", "group"],
      care: "alone",
      answer: (turn) => Promise.resolve(help(turn, "asked")),
    },
    {
      id: "thanks",
      places: ["chat", "channel", "group"],
      care: "alone",
      answer: ({ language }) => Promise.resolve({ kind: "text", text: textIn(language)("talk.welcome-back") }),
    },
  ];
}
