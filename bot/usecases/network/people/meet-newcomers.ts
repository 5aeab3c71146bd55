import type { Clock } from "../../../clock";
import { plusSeconds } from "../../../domain/evaluation/round-schedule";
import { firstNameOf, newcomersAmong, type Newcomer } from "../../../domain/network/people/newcomers";
import type { NetworkPerson } from "../../../domain/network/people/people-documents";
import type { FiguresStore } from "../../placement/figures/ports";
import { personKey } from "../../register/person-key";
import type { OrderDeliveries } from "../delivery/ports";
import type { ChannelMessenger } from "../message/ports";
import type { ChannelsFor } from "../team/channels-for";
import type { ContactsOf } from "./contacts-of";
import { isMarked } from "./leads-for";
import type { NewcomerStore, ProfileStore } from "./ports";
import type { ReadPeople } from "./read-people";

interface Deps {
  readonly newcomers: NewcomerStore;
  readonly profiles: Pick<ProfileStore, "hiddenMarks">;
  readonly figures: Pick<FiguresStore, "state">;
  readonly readPeople: Pick<ReadPeople, "everybody">;
  readonly contactsOf: ContactsOf;
  readonly orderDeliveries: OrderDeliveries;
  readonly channelsFor: ChannelsFor;
  readonly channels: Pick<ChannelMessenger, "start">;
  readonly clock: Clock;
}

const DAY_SECONDS = 24 * 3600;
/** Whoever could not be reached for so long is new no more. */
const NEW_FOR_DAYS = 90;
/** A question whether to be presented as new is of no use later. */
const ASKED_FOR_DAYS = 30;

/**
 * Finds who is new in the register, asks each once whether to be presented as soon as they can be reached, and presents
 * those who have said yes (S38). The first register that is seen is nobody's news. With nothing new it costs two small
 * reads.
 */
export function makeMeetNewcomers(deps: Deps) {
  const { newcomers, clock } = deps;
  return async (): Promise<void> => {
    await lookThroughRegister();
    const open = (await newcomers.all()).filter(({ state }) => state === "waiting" || state === "accepted");
    if (open.length === 0) return;
    const people = await deps.readPeople.everybody();
    const isHidden = isMarked(await deps.profiles.hiddenMarks());
    for (const newcomer of open) {
      const person = people.find(({ marks }) => marks.some((mark) => newcomer.marks.includes(mark)));
      const isOld = plusSeconds(newcomer.since, NEW_FOR_DAYS * DAY_SECONDS) < clock.now();
      const isTooLate = newcomer.state === "waiting" && isOld;
      if (!person || isHidden(person) || isTooLate) await newcomers.remove(newcomer.key);
      else if (newcomer.state === "waiting") await offer(newcomer, person);
      else await present(newcomer, person);
    }
  };

  /** In the middle of a change nobody knows who is new. */
  async function lookThroughRegister(): Promise<void> {
    const { version, isChanging } = await deps.figures.state();
    const before = await newcomers.lookedAt();
    if (isChanging || before === version) return;
    const people = await deps.readPeople.everybody();
    if (people.length === 0) return;
    if (before !== null) {
      const known = await newcomers.knownMarks();
      const since = clock.now();
      for (const { id, marks, unit } of newcomersAmong(people, (mark) => known.has(personKey(mark)))) {
        const nothingYet = { state: "waiting", contactKey: null, postedIn: [] } as const;
        await newcomers.add({ key: personKey(id), marks, area: unit?.area ?? null, since, ...nothingYet });
      }
    }
    await newcomers.addKnown(people.flatMap(({ marks }) => marks.map(personKey)));
    await newcomers.setLookedAt(version);
  }

  /** Ordered before it is noted: ordering the same again makes no second card. */
  async function offer({ key }: Newcomer, person: NetworkPerson): Promise<void> {
    const [found] = await deps.contactsOf([person]);
    const contact = found?.contact;
    if (!contact || contact.unreachableSince !== null) return;
    await deps.orderDeliveries({
      about: { kind: "welcome", id: key },
      contactKeys: [contact.key],
      expiresAt: plusSeconds(clock.now(), ASKED_FOR_DAYS * DAY_SECONDS),
    });
    await newcomers.change(key, (now) =>
      now.state === "waiting" ? { ...now, state: "offered", contactKey: contact.key } : null,
    );
  }

  /** Noted before it is posted: a presentation that may have arrived is not posted again. */
  async function present({ key, area }: Newcomer, { name }: NetworkPerson): Promise<void> {
    const channels = await deps.channelsFor(area);
    if (channels.length === 0) return;
    let isDone = true;
    for (const channel of channels) {
      const { channelId } = channel;
      const claimed = await newcomers.change(key, (now) =>
        now.state === "accepted" && !now.postedIn.includes(channelId)
          ? { ...now, postedIn: [...now.postedIn, channelId] }
          : null,
      );
      if (!claimed) continue;
      const { kind } = await deps.channels.start(channel, { kind: "welcome", firstName: firstNameOf(name), area });
      if (kind !== "throttled" && kind !== "not-sent") continue;
      isDone = false;
      await newcomers.change(key, (now) => ({ ...now, postedIn: now.postedIn.filter((id) => id !== channelId) }));
    }
    if (isDone) await newcomers.change(key, (now) => ({ ...now, state: "welcomed" }));
  }
}
