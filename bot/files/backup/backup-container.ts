import { DefaultAzureCredential } from "@azure/identity";
import { ContainerClient, RestError } from "@azure/storage-blob";
import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import type { BackupPlace } from "../../usecases/operation/backup/ports";
import { ended, linesOf, parseJson } from "./ndjson";

const MANIFEST = "manifest.json";

/** Where the container is: its address, reached by managed identity, or for tests a connection string and a name. */
export type ContainerLocation =
  { readonly url: string } | { readonly connectionString: string; readonly container: string };

/**
 * Backups in a blob container, named as in a folder: `<backup>/<table>.ndjson.gz` and `<backup>/manifest.json`. The
 * container must be there. Where its blobs cannot be changed for a time, as they should be, nothing is ever written over
 * and `remove` refuses: the container's own life cycle removes what is old.
 */
export function backupContainer(location: ContainerLocation): BackupPlace {
  const container = clientFor(location);
  const tableBlob = (backup: string, table: string) => container.getBlockBlobClient(`${backup}/${table}.ndjson.gz`);
  const manifestBlob = (backup: string) => container.getBlockBlobClient(`${backup}/${MANIFEST}`);
  return {
    async names() {
      const names: string[] = [];
      for await (const { name } of container.listBlobsFlat()) {
        if (name.endsWith(`/${MANIFEST}`)) names.push(name.slice(0, -MANIFEST.length - 1));
      }
      return names.toSorted();
    },
    async writeTable(backup, table, lines) {
      const packed = Readable.from(ended(lines)).pipe(createGzip());
      await tableBlob(backup, table).uploadStream(packed);
    },
    async writeManifest(backup, manifest) {
      const text = `${JSON.stringify(manifest, null, 2)}\n`;
      await manifestBlob(backup).upload(text, Buffer.byteLength(text), {
        blobHTTPHeaders: { blobContentType: "application/json" },
      });
    },
    async readManifest(backup) {
      try {
        return parseJson((await manifestBlob(backup).downloadToBuffer()).toString("utf8"));
      } catch (error) {
        if (error instanceof RestError && error.statusCode === 404) return null;
        throw error;
      }
    },
    async *readTable(backup, table) {
      const { readableStreamBody } = await tableBlob(backup, table).download();
      yield* linesOf(readableStreamBody as Readable);
    },
    async remove(backup) {
      await manifestBlob(backup).deleteIfExists();
      for await (const { name } of container.listBlobsFlat({ prefix: `${backup}/` })) await container.deleteBlob(name);
    },
  };
}

function clientFor(location: ContainerLocation): ContainerClient {
  return "url" in location
    ? new ContainerClient(location.url, new DefaultAzureCredential())
    : new ContainerClient(location.connectionString, location.container);
}
