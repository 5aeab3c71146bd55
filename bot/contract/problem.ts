/** An error as the API tells it (RFC 9457, application/problem+json). `detail` is a Swedish sentence with what to do. */
export interface Problem {
  readonly type: "about:blank";
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The refusal's reason, or "unexpected", "not-found", "bad-request". */
  readonly code: string;
  /** Which field did not pass, with the code "invalid-input": "status", "people.0.name". */
  readonly field?: string;
  /** For finding the log line; only when something unexpected happened. */
  readonly reference?: string;
}
