import { canonical } from "./combine-records";
import type { RecordChange } from "./plan";

/**
 * A short text that is the same for the same changes, so that what is applied is what somebody has looked at. It
 * guards against files and registers that have changed in between, not against an attacker.
 */
export function fingerprintOf(changes: readonly RecordChange[]): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (const change of changes) {
    const text = canonical(change);
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
