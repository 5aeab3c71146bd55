import type { Person } from "../../../domain/access/person/person";
import type { Material } from "../../../domain/network/material/material";
import type { Meeting } from "../../../domain/network/meeting/meeting";
import { answerSignUp, type SignUp } from "../../../domain/network/meeting/sign-ups";
import type { Post } from "../../../domain/network/post/post";
import type { Question, Reply } from "../../../domain/network/question/question";
import type { PersonSource } from "../../../usecases/access/person/ports";
import { voterOf } from "../../../usecases/network/material/rate-material";
import type { MeetingLine } from "../../../usecases/network/meeting/ports";
import { decodeKey, encodeKey } from "../../keys";
import { voteKeyIn } from "../../network/materials";
import type { BatchChange, StoredRow, Table, TablesLocation } from "../../table";
import { jsonIn, openRowSource, rowWith, type Look } from "./row-source";

/**
 * Where people have written or signed up. What somebody wrote for others stays, without saying who (D24: in Teams it
 * stands anyway); what nobody else has seen goes.
 */
export async function openWrittenSources(location: TablesLocation, prefix: string): Promise<readonly PersonSource[]> {
  const open = (source: Parameters<typeof openRowSource>[2]) => openRowSource(location, prefix, source);
  return Promise.all([
    open({ table: "Posts", look: lookAtPost }),
    open({ table: "Questions", look: lookAtQuestion }),
    open({ table: "Materials", look: lookAtMaterial, lookWith: lookAtVotesToo, after: countVotesAnew }),
    open({ table: "Meetings", look: lookAtMeeting, remove: removeSignUp }),
  ]);
}

/** Drafts go with their place in the author's list. */
function lookAtPost(row: StoredRow, person: Person): Look | null {
  if (row.partitionKey === "lists") {
    const isDraft = person.actorIds.some((id) => row.rowKey.startsWith(`draft:${encodeKey(id)}!`));
    return isDraft ? { kind: "post", fields: null, then: "remove" } : null;
  }
  const post = jsonIn<Post>(row, "post");
  if (!post || !person.actorIds.includes(post.author.id)) return null;
  const { title, text, area } = post.content;
  const fields = { title, text, area, state: post.state, createdAt: post.createdAt, name: post.author.name };
  if (post.state === "draft") return { kind: "post", fields, then: "remove" };
  const author = { ...post.author, id: "", name: null };
  return { kind: "post", fields, then: rowWith(row, { post: JSON.stringify({ ...post, author }) }) };
}

function lookAtQuestion(row: StoredRow, person: Person): Look | null {
  // Rows of other kinds hold a question's id under the same name.
  const question = row.rowKey.startsWith("q:") ? jsonIn<Question>(row, "question") : null;
  if (question) {
    if (!person.questionIds.includes(question.id)) return null;
    const { title, text, area, askedAt, askedBy } = question;
    const then = rowWith(row, { question: JSON.stringify({ ...question, askedBy: null, unit: null }) });
    if (askedBy === null) return { kind: "untold", then };
    return { kind: "question", fields: { title, text, area, askedAt, name: askedBy }, then };
  }
  const reply = row.rowKey.startsWith("r:") ? jsonIn<Reply>(row, "reply") : null;
  if (!reply || !person.actorIds.includes(reply.byId)) return null;
  return {
    kind: "reply",
    fields: { text: reply.text, at: reply.at, name: reply.by },
    then: rowWith(row, { reply: JSON.stringify({ ...reply, by: null, byId: "" }) }),
  };
}

/** A vote's key holds a digest of who voted, made with the material's id and a key that lies beside. It is only counted. */
async function lookAtVotesToo(table: Table) {
  const key = await voteKeyIn(table);
  return (row: StoredRow, person: Person): Look | null => {
    if (row.partitionKey !== "votes") return lookAtMaterial(row, person);
    const [id = "", voter = ""] = row.rowKey.split("!").map(decodeKey);
    if (key === null || !person.actorIds.some((actor) => voterOf(key, id, { id: actor }) === voter)) return null;
    return { kind: "untold", then: "remove" };
  };
}

function lookAtMaterial(row: StoredRow, person: Person): Look | null {
  const material = row.rowKey.startsWith("i:") ? jsonIn<Material>(row, "material") : null;
  if (!material?.owner || !person.actorIds.includes(material.owner.id)) return null;
  const title = (material.texts.sv ?? material.texts.en)?.title ?? null;
  return {
    kind: "material",
    fields: { material: material.id, title, name: material.owner.name, changedAt: material.changedAt },
    then: rowWith(row, { material: JSON.stringify({ ...material, owner: null }) }),
  };
}

/** How many a material helped is what the votes say, also when some have gone. */
async function countVotesAnew(table: Table, erased: readonly StoredRow[]): Promise<void> {
  const voted = erased
    .filter(({ partitionKey }) => partitionKey === "votes")
    .map(({ rowKey }) => rowKey.split("!")[0]!);
  for (const key of new Set(voted)) {
    const count = { yes: 0, no: 0 };
    for await (const row of table.listPrefix("votes", `${key}!`)) count[row["helped"] === true ? "yes" : "no"] += 1;
    await table.put("shelf", `c:${key}`, count);
  }
}

function lookAtMeeting(row: StoredRow, person: Person): Look | null {
  if (row.rowKey.startsWith("s:")) {
    const signUp = jsonIn<SignUp>(row, "value");
    if (!signUp || !person.contactKeys.includes(signUp.person)) return null;
    const fields = { meeting: decodeKey(row.partitionKey), state: signUp.state, name: signUp.name };
    return { kind: "sign-up", fields: { ...fields, place: signUp.place }, then: "remove" };
  }
  const value = jsonIn<Meeting | MeetingLine>(row, "value");
  const isMeeting = row.rowKey === "meeting";
  if (!value || (!isMeeting && row.partitionKey !== "lines")) return null;
  if (!("ownerId" in value) || !person.actorIds.includes(value.ownerId)) return null;
  if (!("title" in value)) {
    return { kind: "meeting", fields: null, then: rowWith(row, { value: JSON.stringify({ ...value, ownerId: "" }) }) };
  }
  const { title, startsAt, state, ownerName } = value;
  const without = { ...value, ownerId: "", ownerName: null };
  return {
    kind: "meeting",
    fields: { title, startsAt, state, name: ownerName },
    then: rowWith(row, { value: JSON.stringify(without) }),
  };
}

/**
 * Whoever goes gives the seat to the first who waits. One transaction with the meeting's count of changes, so that
 * nobody else decides about a room that has been left meanwhile; tried again when somebody has.
 */
async function removeSignUp(table: Table, read: StoredRow): Promise<void> {
  for (;;) {
    const rows: StoredRow[] = [];
    for await (const row of table.list(read.partitionKey)) rows.push(row);
    const leaving = rows.find(({ rowKey }) => rowKey === read.rowKey);
    if (!leaving) return;
    const version = rows.map(({ rowKey }) => rowKey).find((rowKey) => rowKey.startsWith("v:"));
    const next = version ? `v:${Number(version.slice(2)) + 1}` : "v:1";
    const changes: BatchChange[] = [
      ...(version ? [{ kind: "delete" as const, rowKey: version }] : []),
      { kind: "insert", rowKey: next, row: {} },
      { kind: "delete", rowKey: read.rowKey },
      ...movedUp(rows, leaving),
    ];
    if ((await table.transact(read.partitionKey, changes)) === "done") return;
  }
}

function movedUp(rows: readonly StoredRow[], leaving: StoredRow): readonly BatchChange[] {
  const meeting = rows.find(({ rowKey }) => rowKey === "meeting");
  const own = jsonIn<SignUp>(leaving, "value");
  if (!meeting || !own) return [];
  const { seats } = jsonIn<Meeting>(meeting, "value")!;
  const signUps = rows.filter(({ rowKey }) => rowKey.startsWith("s:")).map((row) => jsonIn<SignUp>(row, "value")!);
  return answerSignUp(signUps, seats, own, "no")
    .changed.filter(({ person }) => person !== own.person)
    .map((signUp) => ({
      kind: "put",
      rowKey: `s:${encodeKey(signUp.person)}`,
      row: { value: JSON.stringify(signUp) },
    }));
}
