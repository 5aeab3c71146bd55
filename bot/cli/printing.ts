import type { Text } from "../text/text";

/** How every command speaks to whoever called it. */
export interface Printing {
  readonly text: Text;
  /** Prints one line of the result. */
  readonly print: (line: string) => void;
}
