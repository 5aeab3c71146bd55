const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * A number from 0 to 2^32 - 1 that a text always gives and that says nothing about its order in the alphabet: for
 * drawing lots that come out the same every time, and for sharing things out evenly. No secret.
 */
export function draw(text: string): number {
  let hash = FNV_OFFSET;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  // The last bits of FNV are weak for texts that differ in their last letter; this spreads every bit over all others.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
