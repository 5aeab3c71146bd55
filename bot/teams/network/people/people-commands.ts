import { textIn } from "../../../text/text";
import type { ShowMyColleagues } from "../../../usecases/network/people/my-colleagues";
import type { ShowMyLeads } from "../../../usecases/network/people/my-leads";
import type { SetVisibility } from "../../../usecases/network/people/set-visibility";
import { keyOf } from "../../../usecases/network/remember-contact";
import type { Answer, ChatCommand, Turn } from "../../talk/command";
import { colleaguesCard, leadsCard } from "./people-card";

export interface PeopleCommandsDeps {
  readonly showMyLeads: ShowMyLeads;
  readonly showMyColleagues: ShowMyColleagues;
  readonly setVisibility: SetVisibility;
  readonly contactMailbox: string;
}

/**
 * "vem är min steg 3", "vilka handledare finns hos oss", "dölj mig" and "visa mig" (S38, S39, D35). In the own chat only:
 * in a channel, others would see who works where.
 */
export function peopleCommands(deps: PeopleCommandsDeps): readonly ChatCommand[] {
  return [
    { id: "lead", places: ["chat"], answer: lead },
    { id: "colleagues", places: ["chat"], care: "alone", answer: colleagues },
    { id: "hide", places: ["chat"], care: "alone", answer: (turn) => show(turn, true) },
    { id: "show", places: ["chat"], care: "alone", answer: (turn) => show(turn, false) },
  ];

  async function lead({ actor, language }: Turn): Promise<Answer> {
    return { kind: "card", ...leadsCard(await deps.showMyLeads(actor), deps.contactMailbox, language) };
  }

  async function colleagues({ actor, language }: Turn): Promise<Answer> {
    const found = await deps.showMyColleagues({ actor, page: 1 });
    if (found.found > 0) return { kind: "card", ...colleaguesCard(found, language) };
    const t = textIn(language);
    const key = found.areas.length > 0 ? "network.people.colleagues.nobody" : "network.people.colleagues.no-area";
    return { kind: "text", text: t(key, { mailbox: deps.contactMailbox }) };
  }

  async function show({ actor, sender, language }: Turn, isHidden: boolean): Promise<Answer> {
    await deps.setVisibility({ actor, contactKey: keyOf(sender), isHidden });
    return { kind: "text", text: textIn(language)(isHidden ? "network.people.hidden" : "network.people.shown") };
  }
}
