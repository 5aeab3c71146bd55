import type { Meeting } from "../../domain/network/meeting/meeting";
import type { SignUp } from "../../domain/network/meeting/sign-ups";
import type {
  Decision,
  MeetingCard,
  MeetingChange,
  MeetingLine,
  MeetingRoom,
  MeetingStore,
} from "../../usecases/network/meeting/ports";
import { encodeKey } from "../keys";
import { Table, type BatchChange, type StoredRow, type TablesLocation } from "../table";

/** The lines of all meetings; a meeting's own partition is its id, which is longer. */
const LINES = "lines";
const ATTEMPTS = 100;

/**
 * Meetings, each with its sign-ups and cards in a partition of its own. Row keys: `meeting`, `s:` a sign-up, `c:` a card
 * in a channel, and one `v:` row that says how many changes there have been. Every change takes that row away and leaves
 * the next one, in the same transaction: of two who have read the same, one finds it gone.
 */
export async function openMeetings(location: TablesLocation, prefix: string): Promise<MeetingStore> {
  const table = await Table.open(location, `${prefix}Meetings`);
  const latest = new Map<string, Promise<unknown>>();

  async function read(id: string): Promise<{ readonly room: MeetingRoom; readonly version: number } | null> {
    let meeting: Meeting | null = null;
    let version = 0;
    const signUps: SignUp[] = [];
    const cards: MeetingCard[] = [];
    for await (const row of table.list(encodeKey(id))) {
      if (row.rowKey === "meeting") meeting = valueOf(row);
      else if (row.rowKey.startsWith("v:")) version = Number(row.rowKey.slice(2));
      else if (row.rowKey.startsWith("s:")) signUps.push(valueOf(row));
      else if (row.rowKey.startsWith("c:")) cards.push(valueOf(row));
    }
    return meeting && { room: { meeting, signUps, cards }, version };
  }

  async function decideAndWrite<Result>(
    id: string,
    decide: (room: MeetingRoom) => Decision<Result>,
  ): Promise<Result | null> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const found = await read(id);
      if (!found) return null;
      const { change, result } = decide(found.room);
      if (!change) return result;
      const outcome = await table.transact(encodeKey(id), [
        { kind: "delete", rowKey: versionKey(found.version) },
        { kind: "insert", rowKey: versionKey(found.version + 1), row: {} },
        ...rowsOf(change),
      ]);
      if (outcome === "done") return result;
    }
    throw new Error("A meeting could not be changed: others kept changing it.");
  }

  return {
    async create({ meeting, signUps, cards }) {
      const outcome = await table.transact(encodeKey(meeting.id), [
        { kind: "insert", rowKey: versionKey(1), row: {} },
        ...rowsOf({ meeting, signUps, cards }),
      ]);
      return outcome === "done";
    },

    async get(id) {
      return (await read(id))?.room ?? null;
    },

    /** Those in this process take turns, so that twenty at once do not read and fail twenty times each. */
    change(id, decide) {
      const before = latest.get(id) ?? Promise.resolve();
      const turn = before.then(
        () => decideAndWrite(id, decide),
        () => decideAndWrite(id, decide),
      );
      latest.set(id, turn);
      const leave = () => {
        if (latest.get(id) === turn) latest.delete(id);
      };
      turn.then(leave, leave);
      return turn;
    },

    async removeNames(id) {
      const rowKeys: string[] = [];
      for await (const rowKey of table.listKeys(encodeKey(id))) if (rowKey.startsWith("s:")) rowKeys.push(rowKey);
      for (const rowKey of rowKeys) await table.delete(encodeKey(id), rowKey);
    },

    async lines() {
      const lines: MeetingLine[] = [];
      for await (const row of table.list(LINES)) lines.push(valueOf(row));
      return lines;
    },
    putLine: (line) => table.put(LINES, encodeKey(line.id), { value: JSON.stringify(line) }),
  };
}

function rowsOf({ meeting, signUps = [], cards = [] }: MeetingChange): readonly BatchChange[] {
  const put = (rowKey: string, value: object) => {
    return { kind: "put" as const, rowKey, row: { value: JSON.stringify(value) } };
  };
  return [
    ...(meeting ? [put("meeting", meeting)] : []),
    ...signUps.map((signUp) => put(`s:${encodeKey(signUp.person)}`, signUp)),
    ...cards.map((card) => put(`c:${encodeKey(card.channel.channelId)}`, card)),
  ];
}

/** Only this file writes these rows. */
function valueOf<T>(row: StoredRow): T {
  return JSON.parse(String(row["value"])) as T;
}

function versionKey(version: number): string {
  return `v:${version}`;
}
