import { Refusal } from "../../../domain/refusal";
import type { MessageSource } from "../delivery/ports";
import { isMarked, type LeadsFor } from "./leads-for";
import type { NewcomerStore, ProfileStore } from "./ports";
import type { ReadPeople } from "./read-people";

/** "too-late": nobody waits for the answer any more, or the presentation is there already. */
type WelcomeAnswer = "presented" | "not-presented" | "too-late";

export type AnswerWelcome = (input: {
  readonly contactKey: string;
  /** `Newcomer.key`. */
  readonly newcomer: string;
  readonly wantsToBePresented: boolean;
}) => Promise<WelcomeAnswer>;

/**
 * Somebody says whether they want to be presented in the network; until it has happened they may think again. Only
 * whoever was asked may answer. Refuses with "not-allowed".
 */
export function makeAnswerWelcome({ newcomers }: { readonly newcomers: NewcomerStore }): AnswerWelcome {
  return async ({ contactKey, newcomer: key, wantsToBePresented }) => {
    const newcomer = await newcomers.get(key);
    // Whoever has said no is not kept.
    if (!newcomer) return wantsToBePresented ? "too-late" : "not-presented";
    if (newcomer.contactKey !== contactKey) throw new Refusal("not-allowed");
    if (wantsToBePresented) {
      await newcomers.change(key, (now) => (now.state === "offered" ? { ...now, state: "accepted" } : null));
      return "presented";
    }
    if (newcomer.postedIn.length > 0) return "too-late";
    await newcomers.remove(key);
    return "not-presented";
  };
}

interface SourceDeps {
  readonly newcomers: Pick<NewcomerStore, "get">;
  readonly profiles: Pick<ProfileStore, "hiddenMarks">;
  readonly readPeople: Pick<ReadPeople, "of">;
  readonly leadsFor: LeadsFor;
}

/** What a new supervisor reads: whom to turn to and how many colleagues there are, as it is when the card goes out. */
export function makeWelcomeSource({ newcomers, profiles, readPeople, leadsFor }: SourceDeps): MessageSource {
  return {
    async messageFor({ id }) {
      const newcomer = await newcomers.get(id);
      const isAsked = newcomer?.state === "waiting" || newcomer?.state === "offered";
      if (!newcomer || !isAsked) return null;
      const { area, marks } = newcomer;
      const hidden = isMarked(await profiles.hiddenMarks());
      if (hidden(newcomer)) return null;
      const isSelf = isMarked(new Set(marks));
      const everybody = area === null ? [] : await readPeople.of(area);
      const others = everybody.filter((one) => !hidden(one) && !isSelf(one));
      const unit = everybody.find(isSelf)?.unit?.code ?? null;
      const { kind, people } = await leadsFor(area === null ? null : { area, unit });
      const turnsTo = people.filter(({ person }) => !isSelf(person));
      return {
        kind: "welcome-offer",
        ...{ newcomer: id, area, colleagues: others.length },
        turnsTo: { kind, people: turnsTo.map(({ person: { name }, address }) => ({ name, address })) },
      };
    },
  };
}
