import type { FollowerStore } from "../../usecases/network/delivery/ports";
import { decodeKey, encodeKey } from "../keys";
import { Table, type TablesLocation } from "../table";

const UNFOLLOWED = "unfollowed";

/** Who wants no cards from the network: one partition, one row a person; whoever has no row follows. */
export async function openFollowers(location: TablesLocation, prefix: string): Promise<FollowerStore> {
  const table = await Table.open(location, `${prefix}Followers`);
  return {
    unfollow: (contactKey, at) => table.put(UNFOLLOWED, encodeKey(contactKey), { at }),
    follow: (contactKey) => table.delete(UNFOLLOWED, encodeKey(contactKey)),
    isUnfollowed: async (contactKey) => (await table.get(UNFOLLOWED, encodeKey(contactKey))) !== null,
    async unfollowed() {
      const keys = new Set<string>();
      for await (const key of table.listKeys(UNFOLLOWED)) keys.add(decodeKey(key));
      return keys;
    },
  };
}
