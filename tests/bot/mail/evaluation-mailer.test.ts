import { createServer, type AddressInfo, type Server } from "node:net";
import PostalMime from "postal-mime";
import type { SMTPServerOptions } from "smtp-server";
import { makeEvaluationMailer } from "../../../bot/mail/evaluation-mailer";
import type { EvaluationRequest, SendOutcome } from "../../../bot/usecases/evaluation/ports";
import { refusing, startMailServer, type MailServer } from "../../support/mail-server";

const LINK = "https://handledarnatet.kommun.example/e/abc.def";
const request: EvaluationRequest = {
  invitationId: "HT2024.abc",
  attempt: 1,
  questionnaire: { id: "APL-P", version: 1 },
  term: "HT2024",
  period: "5",
  unitName: "Björkgården <b>&",
  lastDay: "2024-12-16",
  isReminder: false,
  studentsToShowQr: 0,
};

function send(
  smtpUrl: string | null,
  given: { email?: string; request?: EvaluationRequest } = {},
): Promise<SendOutcome> {
  const mailer = makeEvaluationMailer({
    mail: smtpUrl === null ? null : { smtpUrl, from: "Handledarnätet <noreply@kommun.example>" },
    contactMailbox: "vof.akademi@kommun.example",
    timeOutMs: 400,
  });
  return mailer.send(given.email ?? "elev@skola.example", LINK, given.request ?? request);
}

describe("a mail that arrives", () => {
  let server: MailServer;
  beforeAll(async () => {
    server = await startMailServer();
    expect(await send(server.url)).toMatchObject({ kind: "sent", conversationId: "mail" });
  });
  afterAll(() => server.stop());

  test("goes to one person, can be answered to the function mailbox, and asks machines to be silent", async () => {
    expect(server.received.map(({ to }) => to)).toEqual([["elev@skola.example"]]);
    const mail = await PostalMime.parse(server.received[0]!.raw);
    expect(mail.from).toEqual({ name: "Handledarnätet", address: "noreply@kommun.example" });
    expect(mail.replyTo?.map(({ address }) => address)).toEqual(["vof.akademi@kommun.example"]);
    expect(mail.subject).toBe("Hur var din praktik?");
    expect(mail.headers.find(({ key }) => key === "auto-submitted")?.value).toBe("auto-generated");
  });

  test.each([
    ["who asks", "vård- och omsorgsförvaltningen", "care administration"],
    ["about what", "Björkgården <b>&, period 5 hösten 2024", "Björkgården <b>&, period 5, autumn 2024"],
    ["that it is voluntary", "är frivilligt", "is voluntary"],
    ["the last day", "måndag 16 december", "Monday 16 December"],
    ["the link", LINK, `${LINK}?lang=en`],
    ["how to stop", "Vill du inte ha några fler mejl", "If you want no more mails"],
  ])("says %s in Swedish and in English", async (_what, swedish, english) => {
    const { text = "" } = await PostalMime.parse(server.received[0]!.raw);
    const [first = "", second = ""] = text.split("* * *");
    expect(first).toContain(swedish);
    expect(second).toContain(english);
  });

  test("shows people's text in HTML as it was written, and fetches nothing", async () => {
    const { html = "" } = await PostalMime.parse(server.received[0]!.raw);
    expect(html).toContain("Björkgården &lt;b&gt;&amp;");
    expect(html).toContain(`href="${LINK}"`);
    expect(html).not.toMatch(/<img|<script|src=|@import/i);
  });
});

test("a reminder says that it is one", async () => {
  const server = await startMailServer();
  await send(server.url, { request: { ...request, isReminder: true } });
  const mail = await PostalMime.parse(server.received[0]!.raw);
  await server.stop();
  expect(mail.subject).toBe("Påminnelse: Hur var din praktik?");
});

test.each<[string, SMTPServerOptions, SendOutcome]>([
  [
    "is unknown there",
    { onRcptTo: (_to, _session, done) => done(refusing(550)) },
    { kind: "refused", reason: "address-refused" },
  ],
  [
    "has a full mailbox for now",
    { onRcptTo: (_to, _session, done) => done(refusing(452)) },
    { kind: "not-sent", detail: "smtp-452" },
  ],
  [
    "is served by a server that is busy",
    { onConnect: (_session, done) => done(refusing(421)) },
    { kind: "not-sent", detail: "smtp-421" },
  ],
  [
    "is served by a server that takes no mail from us",
    { onMailFrom: (_from, _session, done) => done(refusing(550)) },
    { kind: "not-sent", detail: "smtp-550" },
  ],
  [
    "gets a content that the server refuses",
    { onData: (stream, _s, done) => void stream.resume().on("end", () => done(refusing(554))) },
    { kind: "refused", reason: "card-refused" },
  ],
  [
    "gets a content that the server cannot take now",
    { onData: (stream, _s, done) => void stream.resume().on("end", () => done(refusing(451))) },
    { kind: "not-sent", detail: "smtp-451" },
  ],
  [
    "is served by a server that is silent after the content",
    { onData: (stream) => void stream.resume() },
    { kind: "unknown", detail: "ETIMEDOUT" },
  ],
])("a person who %s", async (_what, rules, expected) => {
  const server = await startMailServer(rules);
  const outcome = await send(server.url);
  await server.stop();
  expect(outcome).toEqual(expected);
});

test("a server that hangs up after the content leaves the outcome unknown", async () => {
  const { url, close } = await startScripted(["354 go on", null]);
  expect(await send(url)).toMatchObject({ kind: "unknown" });
  await close();
});

test("a server that hangs up before the content has certainly sent nothing", async () => {
  const { url, close } = await startScripted([null]);
  expect(await send(url)).toMatchObject({ kind: "not-sent" });
  await close();
});

test("a server that is not there, or says nothing at all, has sent nothing", async () => {
  const gone = await startMailServer();
  await gone.stop();
  expect(await send(gone.url)).toMatchObject({ kind: "not-sent" });
  const silent = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => silent.once("listening", resolve));
  expect(await send(`smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`)).toMatchObject({ kind: "not-sent" });
  await new Promise((resolve) => silent.close(resolve));
});

test("a mail server elsewhere that speaks no TLS gets no link, whatever the address asks for", async () => {
  const server = await startMailServer();
  const elsewhere = server.url.replace("127.0.0.1", "0.0.0.0");
  for (const asked of ["", "?ignoreTLS=1", "?requireTLS=false", "?opportunisticTLS=true"]) {
    expect(await send(`${elsewhere}${asked}`)).toMatchObject({ kind: "not-sent" });
  }
  expect(await send(server.url)).toMatchObject({ kind: "sent" });
  await server.stop();
  expect(server.received).toHaveLength(1);
});

test("without a mail server nothing is sent, and the outcome says why", async () => {
  expect(await send(null)).toEqual({ kind: "not-sent", detail: "mail-not-configured" });
});

test.each([
  ["a@b.example, c@d.example"],
  ["a@b.example;c@d.example"],
  ["Anna <a@b.example>"],
  ["anna"],
  [""],
  ["a@b\r\nBcc: c@d"],
])("the address %j is refused without asking any server: a link goes to one person", async (email) => {
  expect(await send("smtp://127.0.0.1:1", { email })).toEqual({ kind: "refused", reason: "address-refused" });
});

/** Greets, takes sender and recipient, and answers DATA with the script; null hangs up. */
async function startScripted(
  data: readonly (string | null)[],
): Promise<{ url: string; close: () => Promise<unknown> }> {
  const server: Server = createServer((socket) => {
    let step = 0;
    const reply = (line: string | null | undefined) => (line == null ? socket.destroy() : socket.write(`${line}\r\n`));
    reply("220 ready");
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      const inContent = step > 0;
      if (inContent ? chunk.toString().endsWith("\r\n.\r\n") : /^DATA/i.test(chunk.toString()))
        return reply(data[step++]);
      if (!inContent) reply("250 ok");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, close: () => new Promise((resolve) => server.close(resolve)) };
}
