import { useState } from "react";
import type { TextDecided, TextDecision, WaitingText, WaitingTexts } from "../../../bot/contract/free-texts";
import { useApiClient } from "../../api/api-context";
import { ApiError, unreachable } from "../../api/api-error";
import { useApi, type ApiState } from "../../api/use-api";

/** What became of the last decision. */
export type LastDecision =
  | { readonly kind: "done"; readonly decision: TextDecision["decision"] }
  | { readonly kind: "taken" }
  | { readonly kind: "failed"; readonly error: ApiError };

export interface Queue {
  readonly state: ApiState<WaitingTexts>;
  /** The text to read; null when all have been read or kept for later. */
  readonly current: WaitingText | null;
  /** Texts that still wait, those kept for later too. */
  readonly left: number;
  readonly skipped: number;
  readonly last: LastDecision | null;
  readonly isSaving: boolean;
  readonly decide: (decision: TextDecision) => Promise<void>;
  readonly keepForLater: () => void;
  readonly startAgain: () => void;
}

/** Texts to screen, one at a time. What has been decided leaves the list at once; more are fetched when it is empty. */
export function useQueue(): Queue {
  const client = useApiClient();
  const [page, setPage] = useState(1);
  const state = useApi<WaitingTexts>(`/api/texts?state=waiting&page=${page}`);
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<LastDecision | null>(null);
  const [isSaving, setSaving] = useState(false);

  const here = (state.data?.texts ?? []).filter(({ id }) => !decided.has(id));
  const current = here.find(({ id }) => !skipped.has(id)) ?? null;
  const gone = (state.data?.texts ?? []).length - here.length;

  return {
    ...{ state, current, last, isSaving },
    left: Math.max(0, (state.data?.total ?? 0) - gone),
    skipped: skipped.size,
    async decide(decision) {
      if (!current || isSaving) return;
      setSaving(true);
      const outcome = await send(current, decision);
      setSaving(false);
      setLast(outcome);
      if (outcome.kind !== "failed") await goOn(current, decided, setDecided);
    },
    keepForLater() {
      if (!current) return;
      setLast(null);
      setSkipped(new Set([...skipped, current.id]));
      if (here.every(({ id }) => id === current.id || skipped.has(id)) && page < (state.data?.pages ?? 1))
        setPage(page + 1);
    },
    startAgain() {
      setSkipped(new Set());
      setPage(1);
    },
  };

  async function send({ id, version }: WaitingText, decision: TextDecision): Promise<LastDecision> {
    try {
      const path = `/api/texts/${encodeURIComponent(id)}/decision`;
      await client.edit<TextDecided>(path, { method: "POST", body: decision, ifMatch: version });
      return { kind: "done", decision: decision.decision };
    } catch (error) {
      if (!(error instanceof ApiError)) return { kind: "failed", error: unreachable() };
      return error.kind === "changed" ? { kind: "taken" } : { kind: "failed", error };
    }
  }

  async function goOn({ id }: WaitingText, before: ReadonlySet<string>, keep: typeof setDecided): Promise<void> {
    keep(new Set([...before, id]));
    if (here.every((text) => text.id === id || skipped.has(text.id))) await state.retry();
  }
}
