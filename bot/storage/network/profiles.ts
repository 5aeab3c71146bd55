import type { ProfileStore } from "../../usecases/network/people/ports";
import { decodeKey, encodeKey } from "../keys";
import { Table, type TablesLocation } from "../table";

const HIDDEN = "hidden";

/** Who does not want to be seen in the network: one row each. Whoever is seen has none. */
export async function openProfiles(location: TablesLocation, prefix: string): Promise<ProfileStore> {
  const table = await Table.open(location, `${prefix}NetworkProfiles`);
  return {
    hide: (contactKey, marks, at) =>
      table.put(HIDDEN, encodeKey(contactKey), { marks: JSON.stringify(marks), hiddenAt: at }),
    show: (contactKey) => table.delete(HIDDEN, encodeKey(contactKey)),
    async hiddenMarks() {
      const marks = new Set<string>();
      for await (const row of table.list(HIDDEN)) {
        for (const mark of JSON.parse(String(row["marks"])) as string[]) marks.add(mark);
      }
      return marks;
    },
    async hiddenContacts() {
      const contacts = new Set<string>();
      for await (const rowKey of table.listKeys(HIDDEN)) contacts.add(decodeKey(rowKey));
      return contacts;
    },
  };
}
