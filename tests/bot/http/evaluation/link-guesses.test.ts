import { guessLinks } from "../../../support/guesses";
import { startGuessedServer, type GuessedServer } from "../../../support/guessed-server";

const GUESSES = 300;
const PATIENCE_MS = 600_000;

let server: GuessedServer;
beforeAll(async () => {
  server = await startGuessedServer({ missesTakeMs: 0 });
});
afterAll(() => server.close());

test(
  "three hundred random addresses, opened and posted from as many places, lead nowhere, while a student's own does",
  async () => {
    expect(await guessLinks(server, GUESSES)).toMatchObject({ hits: 0 });
    const own = await fetch(`${server.url}${server.known}`, { headers: { "x-from": "a student" } });
    expect(own.status).toBe(200);
  },
  PATIENCE_MS,
);

test("whoever scans the address first, or opens it in two tabs, changes nothing", async () => {
  const before = await server.rows();
  const answers = await Promise.all(
    ["GET", "HEAD", "GET", "HEAD", "GET"].map((method) => fetch(`${server.url}${server.known}`, { method })),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  const [id, secret] = server.known.slice("/e/".length).split(".");
  const opened = new URLSearchParams({ open: "1", k: `${id}.${secret}` });
  expect((await fetch(`${server.url}/e/`, { method: "POST", body: opened })).status).toBe(200);
  expect(await server.rows()).toEqual(before);
});
