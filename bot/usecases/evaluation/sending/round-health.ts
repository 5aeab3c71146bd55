import type { Round } from "../../../domain/evaluation/round";
import type { SendOutcome } from "../ports";

/** The first recipients are sent to one at a time; when all fail alike the round stops before it reaches the rest. */
const CANARIES = 3;
const LAST = 50;
/** More than ten per cent of the last fifty. */
const TOO_MANY_ALIKE = LAST / 10;

/** Watches how sending goes, so that one mistake is not made five hundred times. */
export interface RoundHealth {
  /** True as long as the first recipients are being tried. */
  isTryingOut(): boolean;
  /**
   * Notes an outcome; tells why the round has to be paused, null when all is well. Only refusals count: a way out that
   * is broken for everybody is closed by its pace, opens by itself, and needs no person.
   */
  note(outcome: SendOutcome): Round["pausedBecause"];
}

/** A fresh watch for one stretch of sending; a round that is resumed gets a new one. */
export function watchRound(): RoundHealth {
  const last: (string | null)[] = [];
  let seen = 0;
  return {
    isTryingOut: () => seen < CANARIES,
    note(outcome) {
      if (outcome.kind !== "sent" && outcome.kind !== "refused") return null;
      const failure = outcome.kind === "refused" ? outcome.reason : null;
      seen += 1;
      last.push(failure);
      if (last.length > LAST) last.shift();
      if (failure === null) return null;
      const alike = last.filter((each) => each === failure).length;
      if (alike <= TOO_MANY_ALIKE && !(seen === CANARIES && alike === CANARIES)) return null;
      return failure === "disabled-by-admin" ? "disabled-by-admin" : "too-many-failures";
    },
  };
}
