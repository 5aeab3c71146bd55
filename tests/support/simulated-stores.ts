import type { Invitation } from "../../bot/domain/evaluation/invitation";
import type { Round } from "../../bot/domain/evaluation/round";
import type {
  InvitationStore,
  LinkStore,
  QrPlaces,
  RoundStore,
  StudentLink,
  Versioned,
} from "../../bot/usecases/evaluation/ports";

/**
 * The ports of a round as maps with version numbers, for simulations that go through thousands of writes. Every call
 * lets others run first, so that workers really get in each other's way.
 */
export function simulatedStores() {
  const rounds = new Map<string, { value: Round; version: number }>();
  const invitations = new Map<string, { value: Invitation; version: number }>();
  const links = new Map<string, StudentLink>();
  const others = () => new Promise<void>((resolve) => setImmediate(resolve));

  async function swap<T>(map: Map<string, { value: T; version: number }>, key: string, read: Versioned<T>, value: T) {
    await others();
    const stored = map.get(key);
    if (stored?.version !== read.version) return false;
    map.set(key, { value, version: Number(read.version) + 1 });
    return true;
  }

  const roundStore: RoundStore = {
    get: async (term) => (await others(), rounds.get(term) ?? null),
    async create(round) {
      await others();
      if (rounds.has(round.term)) return false;
      rounds.set(round.term, { value: round, version: 1 });
      return true;
    },
    replace: (read, round) => swap(rounds, round.term, read, round),
    all: async () => (await others(), [...rounds.values()]),
  };
  const invitationStore: InvitationStore = {
    get: async (_term, id) => (await others(), invitations.get(id) ?? null),
    async addMissing(_term, added) {
      await others();
      const missing = added.filter((each) => !invitations.has(each.id));
      for (const value of missing) invitations.set(value.id, { value, version: 1 });
      return missing.length;
    },
    replace: (read, invitation) => swap(invitations, invitation.id, read, invitation),
    async *all() {
      await others();
      yield* invitations.values();
    },
    rewriteAll: () => Promise.reject(new Error("A simulation does not close rounds.")),
  };
  const linkStore: LinkStore = {
    save: async (link) => (await others(), void links.set(link.linkId, link)),
    get: async (linkId) => (await others(), links.get(linkId) ?? null),
    async *ofTerm() {
      await others();
      yield* links.values();
    },
    remove: (_term, linkId) => Promise.resolve(void links.delete(linkId)),
    removeTerm: () => Promise.resolve(links.clear()),
    qrPlaces: (term, unitCode, period) =>
      Promise.resolve({ value: { term, unitCode, period, taken: {} } satisfies QrPlaces, version: null }),
    replaceQrPlaces: () => Promise.resolve(true),
  };
  return { rounds: roundStore, invitations: invitationStore, links: linkStore };
}
