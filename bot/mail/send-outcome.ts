import type { SendOutcome } from "../usecases/evaluation/ports";

/**
 * What a failed mail means. `contentStarted`: the message itself had begun to go over, so that the other side may have
 * it although nobody said so. A reply of the server is always definite: 4xx later, 5xx never.
 */
export function mailFailure(error: unknown, contentStarted: boolean): SendOutcome {
  const { responseCode, command, code } = describe(error);
  if (responseCode >= 500) {
    if (command === "RCPT TO") return { kind: "refused", reason: "address-refused" };
    if (command === "DATA" && contentStarted) return { kind: "refused", reason: "card-refused" };
    return { kind: "not-sent", detail: `smtp-${responseCode}` };
  }
  if (responseCode >= 400) return { kind: "not-sent", detail: `smtp-${responseCode}` };
  return { kind: contentStarted ? "unknown" : "not-sent", detail: code };
}

function describe(error: unknown): { responseCode: number; command: string; code: string } {
  const fields = (typeof error === "object" ? error : null) as Readonly<Record<string, unknown>> | null;
  const { responseCode, command, code } = fields ?? {};
  return {
    responseCode: typeof responseCode === "number" ? responseCode : 0,
    command: typeof command === "string" ? command : "",
    code: typeof code === "string" ? code : "mail-failed",
  };
}
