import type { Post } from "../../domain/network/post/post";
import type { PostList, PostQuery, PostStore, StoredPost, UnfinishedPost } from "../../usecases/network/post/ports";
import { decodeKey, encodeKey } from "../keys";
import { numberOf, textOf } from "../register/record-table";
import { Table, type BatchChange, type Row, type StoredRow, type TablesLocation } from "../table";

/** The posts themselves, by id. */
const POSTS = "posts";
/** Where to find them: rows with the id in their key, in one partition, so that all lists change together. */
const LISTS = "lists";
const KEYS = { select: ["PartitionKey", "RowKey"] };
/** Later than any time that a post can have, so that what is newest sorts first. */
const END_OF_TIME = 9_999_999_999_999;

/**
 * The network's posts (S38). A list's rows have the list's name, the time counted backwards and the post's id as key,
 * so a page is the first rows after a key: "all", each area, and "everybody", each with and without a kind; and each
 * author's drafts.
 */
export async function openPosts(location: TablesLocation, prefix: string): Promise<PostStore> {
  const table = await Table.open(location, `${prefix}Posts`);

  async function get(id: string): Promise<StoredPost | null> {
    const row = await table.get(POSTS, encodeKey(id));
    return row ? fromRow(row) : null;
  }

  async function existing(ids: readonly string[]): Promise<readonly StoredPost[]> {
    return (await Promise.all(ids.map(get))).filter((found) => found !== null);
  }

  /** Positions of a list from a place on: time and id, so that several lists can be laid together. */
  async function positions(list: string, after: string | null, limit: number): Promise<readonly string[]> {
    const found: string[] = [];
    const from = `${list}!${after === null ? "" : `${after}!`}`;
    for await (const { rowKey } of table.list(LISTS, { from, before: `${list}"` }, KEYS)) {
      found.push(rowKey.slice(list.length + 1));
      if (found.length === limit) break;
    }
    return found;
  }

  return {
    get,

    async create(post) {
      // First where to find it: a row that leads nowhere is passed over.
      await table.put(LISTS, draftKey(post), {});
      await table.insert(POSTS, encodeKey(post.id), toRow(post, 1));
      return { post, version: 1 };
    },

    async replace(read, post) {
      const stored = await table.get(POSTS, encodeKey(post.id));
      if (!stored || numberOf(stored, "version") !== read.version) return null;
      const version = read.version + 1;
      return (await table.replace(stored, toRow(post, version))) === "replaced" ? { post, version } : null;
    },

    async enlist(post) {
      const rows = listsOf(post).map((list): BatchChange => ({
        kind: "put",
        rowKey: `${list}!${positionOf(post)}`,
        row: {},
      }));
      await table.batch(LISTS, rows);
      await table.delete(LISTS, draftKey(post));
    },

    async remove(post) {
      await table.delete(POSTS, encodeKey(post.id));
      await table.delete(LISTS, draftKey(post));
    },

    async drafts(authorId) {
      const list = draftList(authorId);
      const found: string[] = [];
      for await (const { rowKey } of table.listPrefix(LISTS, `${list}!`)) found.push(idAt(rowKey));
      return (await existing(found)).filter(({ post }) => post.state === "draft" || post.state === "publishing");
    },

    async page({ area, kind, after, limit }: PostQuery): Promise<PostList> {
      const lists = area === null ? [listName("all", kind)] : [areaList(area, kind), listName("everybody", kind)];
      const start = after !== null && POSITION.test(after) ? after : null;
      const found = await Promise.all(lists.map((list) => positions(list, start, limit + 1)));
      const sorted = found.flat().sort();
      const shown = sorted.slice(0, limit);
      const posts = await existing(shown.map(idAt));
      return { posts, next: sorted.length > limit ? shown.at(-1)! : null };
    },

    noteUnfinished: (id, since) => table.put(LISTS, unfinishedKey(id), { since }),
    noteFinished: (id) => table.delete(LISTS, unfinishedKey(id)),
    async unfinished() {
      const found: UnfinishedPost[] = [];
      for await (const row of table.listPrefix(LISTS, UNFINISHED)) {
        found.push({ id: idAt(row.rowKey), since: textOf(row, "since") });
      }
      return found;
    },
  };
}

/** Every row by which a post can be found, in whatever state it is. */
export function listRowsOf(post: Post): readonly { readonly partition: string; readonly rowKey: string }[] {
  const enlisted = listsOf(post).map((list) => `${list}!${positionOf(post)}`);
  return [...enlisted, draftKey(post), unfinishedKey(post.id)].map((rowKey) => ({ partition: LISTS, rowKey }));
}

/** Time counted backwards, and the id as a key. */
const POSITION = /^\d{13}![\w.=-]{1,200}$/;

function positionOf({ id, publishedAt, createdAt }: Post): string {
  const time = String(END_OF_TIME - Date.parse(publishedAt ?? createdAt)).padStart(13, "0");
  return `${time}!${encodeKey(id)}`;
}

function idAt(key: string): string {
  return decodeKey(key.slice(key.lastIndexOf("!") + 1));
}

function listsOf({ content: { area, kind } }: Post): readonly string[] {
  const audience = (of: Post["content"]["kind"] | null) =>
    area === null ? listName("everybody", of) : areaList(area, of);
  return [listName("all", null), listName("all", kind), audience(null), audience(kind)];
}

function listName(list: string, kind: string | null): string {
  return `${list}:${kind ?? ""}`;
}

function areaList(area: string, kind: string | null): string {
  return listName(`area:${encodeKey(area)}`, kind);
}

function draftList(authorId: string): string {
  return `draft:${encodeKey(authorId)}`;
}

/** What has been begun and not finished, whatever list the post is in. */
const UNFINISHED = "unfinished!";

function unfinishedKey(id: string): string {
  return `${UNFINISHED}${encodeKey(id)}`;
}

/** A draft's place in its list stays when it is changed. */
function draftKey(post: Post): string {
  return `${draftList(post.author.id)}!${positionOf({ ...post, publishedAt: null })}`;
}

function toRow(post: Post, version: number): Row {
  return { version, post: JSON.stringify(post) };
}

function fromRow(row: StoredRow): StoredPost {
  return { version: numberOf(row, "version"), post: JSON.parse(textOf(row, "post")) as Post };
}
