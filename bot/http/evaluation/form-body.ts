import type { IncomingMessage } from "node:http";
import type { RawAnswers } from "../../usecases/evaluation/answering";

/** A filled-in form is 2 kB at most; this leaves room for a long text in any alphabet. */
const LARGEST_BODY = 32 * 1024;

/** Nobody who sends this much waits for a kind answer. */
const NOT_A_FORM = 1024 * 1024;

export type FormBody =
  { readonly kind: "form"; readonly fields: RawAnswers } | { readonly kind: "unreadable"; readonly status: 413 | 415 };

/** Reads a form as a browser posts it, without a script: urlencoded, uncompressed, at most 32 kB. */
export async function readFormBody(req: IncomingMessage): Promise<FormBody> {
  const type = req.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  const isPlain = type === "application/x-www-form-urlencoded" && !req.headers["content-encoding"];
  const body = await readAtMost(req, LARGEST_BODY);
  if (!isPlain) return { kind: "unreadable", status: 415 };
  if (body === null) return { kind: "unreadable", status: 413 };
  return { kind: "form", fields: fieldsOf(new URLSearchParams(body)) };
}

/** A name that stands once gives a string, one that is repeated a list. */
function fieldsOf(params: URLSearchParams): RawAnswers {
  const fields = new Map<string, string | string[]>();
  for (const [name, value] of params) {
    const earlier = fields.get(name);
    if (earlier === undefined) fields.set(name, value);
    else if (Array.isArray(earlier)) earlier.push(value);
    else fields.set(name, [earlier, value]);
  }
  return Object.fromEntries(fields);
}

/** Null when there was more. The rest is read and thrown away, so that the sender can read the answer. */
function readAtMost(req: IncomingMessage, bytes: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let size = 0;
    req.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > bytes) {
        chunks = [];
        resolve(null);
        if (size > NOT_A_FORM) req.destroy();
      } else chunks.push(chunk);
    });
    req.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    req.on("error", reject);
  });
}
