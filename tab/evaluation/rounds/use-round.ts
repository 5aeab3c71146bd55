import { useState } from "react";
import type { RoundList, RoundStatus } from "../../../bot/contract/round";
import { useApi, type ApiState } from "../../api/use-api";

/** A round that runs is looked at every other second; an answer that has not changed costs a few bytes. */
const SECONDS_WHILE_RUNNING = 2;
/** Somebody else may start or resume it meanwhile. */
const SECONDS_OTHERWISE = 15;

/** All rounds, followed live while one of them runs. */
export function useRounds(): ApiState<RoundList> {
  const [isMoving, setMoving] = useState(false);
  const rounds = useApi<RoundList>("/api/rounds", { everySeconds: seconds(isMoving) });
  const moves = rounds.data?.some(isRoundMoving) ?? false;
  if (moves !== isMoving) setMoving(moves);
  return rounds;
}

/** The round of a term among all rounds; undefined when it has not been started. */
export function roundOf(rounds: RoundList, term: string): RoundStatus | undefined {
  return rounds.find((round) => round.term === term);
}

/** "/api/rounds/HT2024/remind" */
export function roundPath(term: string, ...parts: readonly string[]): string {
  return ["/api/rounds", term, ...parts].map((part, at) => (at === 0 ? part : encodeURIComponent(part))).join("/");
}

function isRoundMoving({ state }: RoundStatus): boolean {
  return state === "running" || state === "closing";
}

function seconds(isMoving: boolean): number {
  return isMoving ? SECONDS_WHILE_RUNNING : SECONDS_OTHERWISE;
}
