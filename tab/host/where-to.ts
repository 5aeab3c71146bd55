/** What is known when the tab opens. */
export interface Opening {
  /** Of the frame's own address: the manifest's, or what the reader had come to. */
  readonly hash: string;
  /** The address that a deep link carried. */
  readonly subPageId: string | null;
  /** The static tab of the manifest. */
  readonly pageId: string;
  /** The reader has loaded the page again. */
  readonly isReload: boolean;
}

/** The address to open at, and whether nobody has asked for any in particular. */
export interface Destination {
  /** As it is written behind #. */
  readonly address: string;
  readonly isAnywhere: boolean;
}

/** Where somebody starts who has nothing particular in mind. */
export const START = "/tackning";

/**
 * A deep link opens the static tab's own address, so what the link carries goes first; but whoever loads the page again
 * wants to stay where they are.
 */
export function whereTo({ hash, subPageId, pageId, isReload }: Opening): Destination {
  const own = written(hash);
  if (own && (isReload || !subPageId)) return { address: own, isAnywhere: own === START && !isReload };
  if (subPageId) return { address: written(subPageId), isAnywhere: false };
  const address = written(pageId) || START;
  return { address, isAnywhere: address === START };
}

function written(text: string): string {
  const bare = text.replace(/^[#/]+/, "");
  return bare && `/${bare}`;
}
