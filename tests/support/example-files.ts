import { join } from "node:path";

/** A fictional municipality's exports of autumn 2024, and `expected.json` with the figures that they must give. */
export const EXAMPLE_FILES = join(__dirname, "../data");
