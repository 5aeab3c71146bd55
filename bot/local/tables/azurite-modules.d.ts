/** Azurite's inner modules carry no types; this is the part that we use. */
declare module "azurite/dist/src/table/TableConfiguration" {
  export default class TableConfiguration {
    constructor(...settings: unknown[]);
  }
}
declare module "azurite/dist/src/table/TableServer" {
  import type TableConfiguration from "azurite/dist/src/table/TableConfiguration";
  export default class TableServer {
    constructor(configuration: TableConfiguration);
    start(): Promise<void>;
    close(): Promise<void>;
    /** What close() does last: saves the data and lets go of them. Protected in Azurite. */
    afterClose(): Promise<void>;
    clean(): Promise<void>;
    getHttpServerAddress(): string;
  }
}

declare module "azurite/dist/src/blob/BlobConfiguration" {
  export default class BlobConfiguration {
    constructor(...settings: unknown[]);
  }
}

declare module "azurite/dist/src/blob/BlobServer" {
  import type BlobConfiguration from "azurite/dist/src/blob/BlobConfiguration";
  export default class BlobServer {
    constructor(configuration: BlobConfiguration);
    start(): Promise<void>;
    close(): Promise<void>;
    getHttpServerAddress(): string;
  }
}
