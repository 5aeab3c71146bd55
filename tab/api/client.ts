import { toApiError, unreachable } from "./api-error";
import { sendFiles, type Progress } from "./upload";

/** An answer's body with its version, for a later conditional edit. */
interface Answer<Body> {
  readonly body: Body;
  readonly etag: string | null;
}

export interface Edit {
  readonly method: "POST" | "PUT" | "DELETE";
  /** Sent as JSON. */
  readonly body?: unknown;
  /** The version that the edit is based on; somebody else's edit in between is refused as `changed`. */
  readonly ifMatch?: string | null;
}

export interface ApiClient {
  /** GET of "/api/…". An answer that has not changed is taken from memory. Throws `ApiError`. */
  readonly read: <Body>(path: string) => Promise<Answer<Body>>;
  /** An edit. Throws `ApiError`, of kind `changed` when `ifMatch` was too old. */
  readonly edit: <Body>(path: string, edit: Edit) => Promise<Answer<Body>>;
  /** Sends files with fields as multipart/form-data, telling how much has gone. Throws `ApiError`. */
  readonly upload: <Body>(path: string, form: FormData, tell: (progress: Progress) => void) => Promise<Answer<Body>>;
}

/** Gives the headers that say who asks; asked before every request, since a token lasts an hour. */
export type SignIn = () => Promise<Readonly<Record<string, string>>>;

/** The tab's way to the service's API. Nothing is kept outside memory: the service forbids the browser to store it. */
export function makeApiClient(signIn: SignIn): ApiClient {
  const kept = new Map<string, Answer<unknown>>();

  async function send(path: string, init: RequestInit): Promise<Response> {
    const headers = { Accept: "application/json", ...(await signIn()), ...init.headers };
    try {
      return await fetch(path, { ...init, headers, cache: "no-store", credentials: "same-origin" });
    } catch {
      throw unreachable();
    }
  }

  return {
    async read<Body>(path: string) {
      const before = kept.get(path) as Answer<Body> | undefined;
      const response = await send(path, before?.etag ? { headers: { "If-None-Match": before.etag } } : {});
      if (response.status === 304 && before) return before;
      const answer = await toAnswer<Body>(response);
      if (answer.etag) kept.set(path, answer);
      return answer;
    },
    async edit<Body>(path: string, { method, body, ifMatch }: Edit) {
      const headers = {
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...(ifMatch ? { "If-Match": ifMatch } : {}),
      };
      const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
      return toAnswer<Body>(await send(path, init));
    },
    async upload<Body>(path: string, form: FormData, tell: (progress: Progress) => void) {
      const { status, body, etag } = await sendFiles(path, form, { headers: await signIn(), tell });
      if (status < 200 || status > 299) throw toApiError(status, body);
      return { body: JSON.parse(body) as Body, etag };
    },
  };
}

async function toAnswer<Body>(response: Response): Promise<Answer<Body>> {
  const text = await response.text();
  if (!response.ok) throw toApiError(response.status, text);
  return { body: (text === "" ? null : JSON.parse(text)) as Body, etag: response.headers.get("ETag") };
}
