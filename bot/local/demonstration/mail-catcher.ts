import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text as readText } from "node:stream/consumers";

/** A mail server of this machine's own: nothing leaves it, every mail becomes a file that a mail program can open. */
export interface MailCatcher {
  /** Where the service is to send its mail. */
  readonly smtpUrl: string;
  readonly directory: string;
  stop(): Promise<void>;
}

/** Listens on a free port of 127.0.0.1. Files are named by their running number since the start and the addressee. */
export async function startMailCatcher(directory: string): Promise<MailCatcher> {
  const { SMTPServer } = await import("smtp-server");
  await mkdir(directory, { recursive: true });
  const started = Math.round(performance.timeOrigin).toString(36);
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onData: (stream, session, accepted) => {
      count += 1;
      const to = session.envelope.rcptTo.map(({ address }) => address.replace(/[^\w.@-]/g, "_")).join("+");
      const file = join(directory, `${started}-${String(count).padStart(4, "0")}-${to.slice(0, 100)}.eml`);
      readText(stream)
        .then((mail) => writeFile(file, mail))
        .then(() => accepted(), accepted);
    },
  });
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(0, "127.0.0.1", listening);
  });
  const address = server.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    directory,
    stop: () => new Promise((closed) => server.close(() => closed())),
  };
}
