import { randomBytes, randomUUID } from "node:crypto";
import type { LinkState } from "../../domain/network/material/link-check";
import type { Material } from "../../domain/network/material/material";
import type { Pinned } from "../../domain/network/material/pinned";
import type { HelpfulCount, MaterialStore, ShelfContent, StoredMaterial } from "../../usecases/network/material/ports";
import { decodeKey, encodeKey } from "../keys";
import { numberOf, textOf } from "../register/record-table";
import { Table, type StoredRow, type TablesLocation } from "../table";

/** Everything that is shown: one partition, so that one query reads it all. */
const SHELF = "shelf";
/** Who has said what; only ever counted. */
const VOTES = "votes";
const VERSION = "v";
const KEYS = "keys";
const VOTE_KEY = "votes";
const KEY_BYTES = 32;

/**
 * The material bank (S40). Row keys on the shelf: `i:` a material, `p:` what is pinned for a role, `c:` how many it
 * helped, `l:` how its link answers, `v` the version. Votes: the material's id, "!", and a keyed hash of
 * the person with it.
 */
export async function openMaterials(location: TablesLocation, prefix: string): Promise<MaterialStore> {
  const table = await Table.open(location, `${prefix}Materials`);

  let kept: string | null = null;

  /** After the change itself: stopped in between, others see the change a little later (`makeShelf`). */
  async function tellChange(): Promise<void> {
    await table.put(SHELF, VERSION, { version: randomUUID() });
  }

  async function put(rowKey: string, row: Parameters<Table["put"]>[2]): Promise<void> {
    await table.put(SHELF, rowKey, row);
    await tellChange();
  }

  return {
    async version() {
      const row = await table.get(SHELF, VERSION);
      return row ? textOf(row, "version") : "";
    },

    async all(): Promise<ShelfContent> {
      const materials: StoredMaterial[] = [];
      const pinned: Record<string, readonly string[]> = {};
      const helpful = new Map<string, HelpfulCount>();
      const links = new Map<string, LinkState>();
      for await (const row of table.list(SHELF)) {
        const id = decodeKey(row.rowKey.slice(2));
        if (row.rowKey.startsWith("i:")) materials.push(fromRow(row));
        else if (row.rowKey.startsWith("p:")) pinned[id] = JSON.parse(textOf(row, "ids")) as string[];
        else if (row.rowKey.startsWith("c:")) helpful.set(id, { yes: numberOf(row, "yes"), no: numberOf(row, "no") });
        else if (row.rowKey.startsWith("l:")) links.set(id, JSON.parse(textOf(row, "state")) as LinkState);
      }
      return { materials, pinned: pinned as Pinned, helpful, links };
    },

    async get(id) {
      const row = await table.get(SHELF, `i:${encodeKey(id)}`);
      return row ? fromRow(row) : null;
    },

    async add(material) {
      const outcome = await table.insert(SHELF, `i:${encodeKey(material.id)}`, toRow(material, 1));
      if (outcome === "inserted") await tellChange();
      return outcome === "inserted";
    },

    async replace(read, material) {
      const stored = await table.get(SHELF, `i:${encodeKey(material.id)}`);
      if (!stored || numberOf(stored, "version") !== read.version) return null;
      const version = read.version + 1;
      if ((await table.replace(stored, toRow(material, version))) !== "replaced") return null;
      await tellChange();
      return { material, version };
    },

    pin: (role, ids) => put(`p:${encodeKey(role)}`, { ids: JSON.stringify(ids) }),

    async voteKey() {
      kept ??= await voteKeyIn(table);
      if (kept) return kept;
      await table.insert(KEYS, VOTE_KEY, { key: randomBytes(KEY_BYTES).toString("base64url") });
      kept = await voteKeyIn(table);
      if (!kept) throw new Error("The key of the votes could not be kept.");
      return kept;
    },

    async vote(id, voter, helped) {
      await table.put(VOTES, voteKey(id, voter), { helped });
      // Counted anew each time, so that votes at the same moment cannot make the numbers drift.
      const count = { yes: 0, no: 0 };
      for await (const row of table.listPrefix(VOTES, voteKey(id, "")))
        count[row["helped"] === true ? "yes" : "no"] += 1;
      await put(`c:${encodeKey(id)}`, count);
    },

    async voteOf(id, voter) {
      const row = await table.get(VOTES, voteKey(id, voter));
      return row ? row["helped"] === true : null;
    },

    keepLinkState: (id, state) => put(`l:${encodeKey(id)}`, { state: JSON.stringify(state) }),
  };
}

/** What votes are keyed with; null before the first one. */
export async function voteKeyIn(table: Table): Promise<string | null> {
  const row = await table.get(KEYS, VOTE_KEY);
  return row && textOf(row, "key");
}

function voteKey(id: string, voter: string): string {
  return `${encodeKey(id)}!${encodeKey(voter)}`;
}

function toRow(material: Material, version: number) {
  return { version, material: JSON.stringify(material) };
}

function fromRow(row: StoredRow): StoredMaterial {
  return { version: numberOf(row, "version"), material: JSON.parse(textOf(row, "material")) as Material };
}
