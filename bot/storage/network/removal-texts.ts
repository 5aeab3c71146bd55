import type { Meeting } from "../../domain/network/meeting/meeting";
import type { Post } from "../../domain/network/post/post";
import type { Question } from "../../domain/network/question/question";
import type { MeetingLine } from "../../usecases/network/meeting/ports";
import type { DueItem, Shelf } from "../../usecases/access/retention/ports";
import { encodeKey } from "../keys";
import { Table, type TablesLocation } from "../table";
import { listRowsOf } from "./posts";
import { rowKeysOf } from "./questions";

/** What people have written for each other, whole: the text and every row that leads to it. */
export async function openTextShelves(location: TablesLocation, prefix: string): Promise<readonly Shelf[]> {
  const [posts, questions, meetings] = await Promise.all([
    Table.open(location, `${prefix}Posts`),
    Table.open(location, `${prefix}Questions`),
    Table.open(location, `${prefix}Meetings`),
  ]);
  const ofPosts = (classId: Shelf["classId"], countsFrom: (post: Post) => string | null): Shelf => ({
    table: "Posts",
    classId,
    due: (cutoff) => postsDue(posts, cutoff, countsFrom),
  });
  return [
    ofPosts("network-text", ({ state, publishedAt }) => (state === "published" ? publishedAt : null)),
    ofPosts("withdrawn-post", ({ state, changedAt }) => (state === "withdrawn" ? changedAt : null)),
    ofPosts("draft", ({ state, changedAt }) => (state === "draft" ? changedAt : null)),
    { table: "Questions", classId: "network-text", due: (cutoff) => questionsDue(questions, cutoff) },
    { table: "Meetings", classId: "network-text", due: (cutoff) => meetingsDue(meetings, cutoff) },
  ];
}

async function* postsDue(
  table: Table,
  cutoff: string,
  countsFrom: (post: Post) => string | null,
): AsyncGenerator<DueItem> {
  for await (const row of table.list("posts")) {
    const post = JSON.parse(String(row["post"])) as Post;
    const at = countsFrom(post);
    if (at === null || at > cutoff) continue;
    const remove = async () => {
      // What leads to it first, so that nothing is left over when it is cut off.
      for (const { partition, rowKey } of listRowsOf(post)) await table.delete(partition, rowKey);
      await table.delete(row.partitionKey, row.rowKey);
    };
    yield { at, count: 1, remove };
  }
}

/** A question that nobody has closed counts from when it was asked. */
async function* questionsDue(table: Table, cutoff: string): AsyncGenerator<DueItem> {
  for await (const row of table.listPrefix("questions", "q:")) {
    const question = JSON.parse(String(row["question"])) as Question;
    const at = question.closedAt ?? question.askedAt;
    if (at > cutoff) continue;
    const remove = async () => {
      for (const rowKey of await rowKeysOf(table, question)) await table.delete("questions", rowKey);
      await table.delete("questions", row.rowKey);
    };
    yield { at, count: 1, remove };
  }
}

async function* meetingsDue(table: Table, cutoff: string): AsyncGenerator<DueItem> {
  for await (const row of table.list("lines")) {
    const { id, endsAt } = JSON.parse(String(row["value"])) as Pick<MeetingLine, "id"> & Pick<Meeting, "endsAt">;
    if (endsAt > cutoff) continue;
    const remove = async () => {
      for await (const rowKey of table.listKeys(encodeKey(id))) await table.delete(encodeKey(id), rowKey);
      await table.delete("lines", row.rowKey);
    };
    yield { at: endsAt, count: 1, remove };
  }
}
