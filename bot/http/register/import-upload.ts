import type { IncomingMessage } from "node:http";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";
import { z } from "zod/v4";
import { FIELDS } from "../../domain/register/import/fields";
import type { ColumnMapping } from "../../domain/register/import/recognise-sheet";
import { parseUnitAlias } from "../../domain/register/unit-alias";
import type { UnitAlias } from "../../domain/register/unit-lookup";
import type { SourceFile } from "../../usecases/register/ports";
import { withStatus } from "../api/with-status";

const MEBIBYTE = 1024 * 1024;
/** More than the file reader takes, so that it is the one to say which file is too large. */
const LARGEST_FILE = 6 * MEBIBYTE;
const LARGEST_REQUEST = 48 * MEBIBYTE;
const MOST_FILES = 40;
const MOST_FIELDS = 200;

export interface ImportUpload {
  readonly files: readonly SourceFile[];
  readonly term: string | null;
  readonly fingerprint: string | null;
  readonly mapping: ColumnMapping;
  readonly units: readonly UnitAlias[];
}

const Mapping = z.record(z.string().max(200), z.enum(FIELDS));

/**
 * Reads an upload into memory, within bounds and without temporary files: any number of files up to forty, and the
 * fields "term", "fingerprint", "mapping" (JSON: heading to field) and any number of "unit" ("Lindhaga vbo=V2107"). What
 * cannot be read throws an error with the status to answer with.
 */
export async function readUpload(req: IncomingMessage): Promise<ImportUpload> {
  const { files, fields, units } = await parseMultipart(req);
  return {
    files,
    term: fields.get("term") || null,
    fingerprint: fields.get("fingerprint") || null,
    mapping: readMapping(fields.get("mapping")),
    units: units.map(readAlias),
  };
}

function readMapping(text: string | undefined): ColumnMapping {
  if (!text) return {};
  try {
    return Mapping.parse(JSON.parse(text));
  } catch {
    throw withStatus(400);
  }
}

function readAlias(text: string): UnitAlias {
  const alias = parseUnitAlias(text);
  if (!alias) throw withStatus(400);
  return alias;
}

interface Parts {
  readonly files: readonly SourceFile[];
  readonly fields: ReadonlyMap<string, string>;
  readonly units: readonly string[];
}

function parseMultipart(req: IncomingMessage): Promise<Parts> {
  const type = req.headers["content-type"];
  if (!type?.toLowerCase().startsWith("multipart/form-data")) throw withStatus(415);
  const busboy = startParser(type);
  const files: SourceFile[] = [];
  const fields = new Map<string, string>();
  const units: string[] = [];
  return new Promise((resolve, reject) => {
    let received = 0;
    const stop = (status: number) => {
      req.unpipe(busboy);
      req.resume();
      reject(withStatus(status));
    };
    busboy.on("file", (_, stream, name) => collect(stream, (content) => files.push({ name: name || "?", content })));
    busboy.on("field", (name, value) => void (name === "unit" ? units.push(value) : fields.set(name, value)));
    busboy.on("fieldsLimit", () => stop(413));
    busboy.on("filesLimit", () => stop(413));
    busboy.on("error", () => stop(400));
    busboy.on("finish", () => resolve({ files, fields, units }));
    req.on("data", (chunk: Buffer) => {
      received += chunk.length;
      if (received > LARGEST_REQUEST) stop(413);
    });
    req.on("close", () => {
      if (!req.complete) stop(400);
    });
    req.pipe(busboy);
  });
}

function startParser(type: string): InstanceType<typeof Busboy> {
  const limits = {
    fileSize: LARGEST_FILE,
    files: MOST_FILES,
    fields: MOST_FIELDS,
    fieldSize: 64 * 1024,
    parts: MOST_FILES + MOST_FIELDS,
  };
  try {
    return new Busboy({ headers: { "content-type": type }, limits });
  } catch {
    throw withStatus(400);
  }
}

function collect(stream: BusboyFileStream, done: (content: Uint8Array) => void): void {
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  stream.on("end", () => done(Buffer.concat(chunks)));
}
