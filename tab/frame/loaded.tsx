import { Button } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import type { ApiError } from "../api/api-error";
import type { ApiState } from "../api/use-api";
import type { Text } from "../text/text";
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
  const isSeen = data !== undefined;
  useEffect(() => {
    // What measurements of speed wait for: the figures are there, not only a frame around them.
    if (isSeen) performance.mark("data-visible");
  }, [isSeen]);
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
      note={noteOn(error, t)}
    >
      {sentenceOf(error, t)}
    </Notice>
  );
}

function sentenceOf({ kind, message }: ApiError, t: Text): string {
  if (kind === "unreachable") return t("frame.unreachable");
  return message === "" && kind === "not-signed-in" ? t("frame.not-signed-in") : message;
}

/** What whoever helps needs to know, unless the sentence says it already. */
function noteOn({ kind, message, about }: ApiError, t: Text): string | undefined {
  const reference = about.reference ?? (kind === "not-signed-in" && message === "" ? about.code : undefined);
  return reference && !message.includes(reference) ? t("frame.reference", { reference }) : undefined;
}
