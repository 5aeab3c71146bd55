import { inflateRawSync } from "node:zlib";
import { LARGEST_INFLATED, MOST_ZIP_ENTRIES, Unreadable } from "../limits";

/** A zip's content by name, inflated when asked for. */
export interface Zip {
  readonly names: readonly string[];
  /** Throws Unreadable when all that was asked for together grows too large. */
  read(name: string): Uint8Array | null;
}

interface Entry {
  readonly isStored: boolean;
  readonly compressedSize: number;
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

/**
 * Opens a zip by its directory, before anything is inflated: too many entries, or sizes that add up to too much, end it
 * there. Sizes can lie, so what is inflated is counted again. Throws Unreadable.
 */
export function openZip(content: Uint8Array): Zip {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const entries = readDirectory(bytes);
  let left = LARGEST_INFLATED;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      const inflated = inflate(bytes, entry, left);
      left -= inflated.length;
      return inflated;
    },
  };
}

function readDirectory(bytes: Buffer): ReadonlyMap<string, Entry> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ZIP_ENTRIES) throw new Unreadable("inflates-too-much");
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  let declared = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Unreadable("damaged");
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw new Unreadable("password-protected");
    declared += bytes.readUInt32LE(at + 24);
    if (declared > LARGEST_INFLATED) throw new Unreadable("inflates-too-much");
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength!);
    entries.set(name.replaceAll("\\", "/").replace(/^\/+/, ""), {
      isStored: bytes.readUInt16LE(at + 10) === 0,
      compressedSize: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength! + extraLength! + commentLength!;
  }
  return entries;
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new Unreadable("damaged");
}

function inflate(bytes: Buffer, entry: Entry, most: number): Uint8Array {
  const { offset, compressedSize, isStored } = entry;
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_ENTRY) throw new Unreadable("damaged");
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const data = bytes.subarray(start, start + compressedSize);
  if (data.length < compressedSize) throw new Unreadable("damaged");
  if (isStored && data.length <= most) return data;
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const isTooMuch = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    throw new Unreadable(isTooMuch ? "inflates-too-much" : "damaged");
  }
}
