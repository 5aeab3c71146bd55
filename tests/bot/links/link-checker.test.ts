import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { makeLinkChecker } from "../../../bot/links/link-checker";
import { isPrivateAddress } from "../../../bot/links/private-address";

let asked: string[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let host: string;
const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  answer(request, response);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked = [];
  answer = (_request, response) => reply(response, 200);
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** Each on its own: where restify has been loaded in the process, `writeHead` gives nothing back to go on with. */
function reply(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, headers);
  response.end();
}

/** As in service, but for asking this machine. */
function check(path: string, more: { timeoutMilliseconds?: number; linkHosts?: readonly string[] } = {}) {
  return makeLinkChecker({ linkHosts: [host], isPrivate: () => false, ...more })(`http://${host}${path}`);
}

test("a page that answers is asked once, for its status alone", async () => {
  expect(await check("/x")).toBeNull();
  expect(asked).toEqual(["HEAD /x"]);
});

test.each([404, 405, 500, 501])("a HEAD that is answered with %d is asked again as GET", async (status) => {
  answer = ({ method }, response) => reply(response, method === "HEAD" ? status : 200);
  expect(await check("/x")).toBeNull();
  expect(asked).toEqual(["HEAD /x", "GET /x"]);
});

test.each<[number, string | null]>([
  [200, null],
  [204, null],
  [401, null],
  [403, null],
  [404, "error"],
  [410, "error"],
  [500, "error"],
])("a page that answers everything with %d is %s", async (status, problem) => {
  answer = (_request, response) => reply(response, status);
  expect(await check("/x")).toBe(problem);
});

test("a large page is not read", async () => {
  let written = 0;
  answer = ({ method }, response) => {
    if (method === "HEAD") return void reply(response, 405);
    response.writeHead(200);
    const write = (): void => {
      while (!response.destroyed && written < 1e9 && response.write("x".repeat(64 * 1024))) written += 64 * 1024;
    };
    response.on("drain", write);
    write();
  };
  expect(await check("/x")).toBeNull();
  expect(written).toBeLessThan(1e8);
});

test("a page that never answers, one that hangs up and one that is not there are no answer", async () => {
  answer = () => undefined;
  expect(await check("/x", { timeoutMilliseconds: 60 })).toBe("no-answer");
  answer = (_request, response) => response.destroy();
  expect(await check("/x")).toBe("no-answer");
  const gone = makeLinkChecker({ linkHosts: ["127.0.0.1:1"], isPrivate: () => false });
  expect(await gone("http://127.0.0.1:1/x")).toBe("no-answer");
});

test("redirects are followed on the list, and the time is for all of them together", async () => {
  answer = ({ url }, response) => {
    if (url === "/end") reply(response, 200);
    else reply(response, 302, { Location: "/end" });
  };
  expect(await check("/x")).toBeNull();
  expect(asked).toEqual(["HEAD /x", "HEAD /end"]);
});

test.each([
  "https://elsewhere.example/",
  "http://127.0.0.1:1/",
  "//elsewhere.example/x",
  "file:///etc/passwd",
  "http://user:word@127.0.0.1/",
  "javascript:1",
])("a redirect to %s is not followed", async (location) => {
  answer = (_request, response) => reply(response, 302, { Location: location });
  expect(await check("/x")).toBe("leads-elsewhere");
  expect(asked).toHaveLength(1);
});

test("redirects without an end come to one", async () => {
  answer = ({ url }, response) => reply(response, 302, { Location: `${url}x` });
  expect(await check("/x")).toBe("error");
  expect(asked).toHaveLength(4);
});

test("nothing is asked at this machine or inside a network, by number or by name", async () => {
  const real = makeLinkChecker({ linkHosts: [host, "localhost:3978", "127.0.0.1", "[::1]"] });
  expect(await real(`http://${host}/x`)).toBe("private-address");
  expect(await real("http://localhost:3978/x")).toBe("private-address");
  expect(await real("https://127.0.0.1/latest/meta-data")).toBe("private-address");
  expect(await real("https://[::1]/x")).toBe("private-address");
  expect(asked).toEqual([]);
});

test("a name that stands for an address inside is not asked, though the name is on the list", async () => {
  const port = host.split(":")[1]!;
  const real = makeLinkChecker({ linkHosts: [`localhost:${port}`] });
  expect(await real(`http://localhost:${port}/x`)).toBe("private-address");
  expect(asked).toEqual([]);
});

test("a host that is not on the list is not asked", async () => {
  expect(await makeLinkChecker({ linkHosts: [], isPrivate: () => false })(`http://${host}/x`)).toBe("leads-elsewhere");
  expect(asked).toEqual([]);
});

test.each([
  ...["127.0.0.1", "10.1.2.3", "172.31.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1"],
  ...["255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "::ffff:127.0.0.1", "::ffff:a00:1", "64:ff9b::a00:1"],
  ...["2002:a00:1::", "2001:db8::1", "localhost", ""],
])("%s is no address on the internet", (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

test.each(["93.184.216.34", "172.32.0.1", "11.0.0.1", "2606:2800:220:1:248:1893:25c8:1946"])(
  "%s is an address on the internet",
  (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  },
);
