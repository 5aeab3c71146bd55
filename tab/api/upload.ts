import { unreachable } from "./api-error";

/** Bytes on their way; `total` is 0 when the browser does not know. */
export interface Progress {
  readonly sent: number;
  readonly total: number;
}

interface Sending {
  readonly headers: Readonly<Record<string, string>>;
  readonly tell: (progress: Progress) => void;
}

interface Received {
  readonly status: number;
  readonly body: string;
  readonly etag: string | null;
}

/** POSTs a form. XMLHttpRequest, because fetch does not tell how much has been sent. */
export function sendFiles(path: string, form: FormData, { headers, tell }: Sending): Promise<Received> {
  return new Promise((received, failed) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => tell({ sent: loaded, total });
    request.onerror = () => failed(unreachable());
    request.onload = () =>
      received({ status: request.status, body: request.responseText, etag: request.getResponseHeader("ETag") });
    request.send(form);
  });
}
