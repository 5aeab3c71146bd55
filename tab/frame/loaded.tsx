import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ApiState } from "../api/use-api";
import { useNumbers, useText } from "../text/use-text";
import { Empty, NoAccess, NotFound, type EmptyWords } from "./states";
import { Notice } from "./notice";
import { Waiting } from "./waiting";

interface LoadedProps<Body> {
  readonly state: ApiState<Body>;
  /** "Hämtar täckning…" */
  readonly loading?: string;
  /** What to say when there is nothing to show; null when there is something. */
  readonly empty?: (data: Body) => EmptyWords | null;
  readonly children: (data: Body) => ReactNode;
}

/**
 * Shows what one address of the API gave, in each of its states: on its way, empty, failed with the last data and their
 * time, without access, not found.
 */
export function Loaded<Body>({ state, loading, empty, children }: LoadedProps<Body>) {
  const t = useText();
  const { data, error } = state;
  if (error?.kind === "no-access") return <NoAccess />;
  if (data === undefined && error?.kind === "not-found") return <NotFound sentence={error.message} />;
  if (data === undefined) return error ? <Failure state={state} /> : <Waiting>{loading ?? t("frame.loading")}</Waiting>;
  const words = empty?.(data) ?? null;
  return (
    <>
      {error && <Failure state={state} />}
      {words ? <Empty {...words} /> : children(data)}
    </>
  );
}

function Failure({ state }: { readonly state: ApiState<unknown> }) {
  const t = useText();
  const numbers = useNumbers();
  const { error, data, fetchedAt, retry, isLoading } = state;
  if (!error) return null;
  const isLast = data !== undefined && fetchedAt !== null;
  return (
    <Notice
      kind="error"
      title={isLast ? t("frame.failed-with-last", { time: numbers.moment(fetchedAt) }) : t("frame.failed")}
      actions={
        <Button onClick={() => void retry()} disabledFocusable={isLoading}>
          {t("frame.retry")}
        </Button>
      }
      note={error.about.reference && t("frame.reference", { reference: error.about.reference })}
    >
      {error.kind === "unreachable" ? t("frame.unreachable") : error.message}
    </Notice>
  );
}
