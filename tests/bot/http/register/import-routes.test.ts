import { request } from "node:http";
import type { ImportReport, LatestImportReport, UndoReport } from "../../../../bot/contract/import";
import { importRoutes } from "../../../../bot/http/register/import-routes";
import { startApi, type Api } from "../../../support/api";
import { anImporter, everythingIn } from "../../../support/importing";

let api: Api;
let importer: Awaited<ReturnType<typeof anImporter>>;
let port = 0;

beforeAll(async () => {
  importer = await anImporter();
  api = await startApi(importRoutes(importer));
  port = Number(new URL(api.base).port);
});
afterAll(() => api.close());

const UNITS =
  "Verksamhetsområde;Enhetskod;Enhet;Enhetschef;Tar emot praktik\r\nNorr;V1;Ekbacken;Eva Ek;Ja\r\nNorr;;Å;;Ja";

async function post<T>(path: string, form: FormData): Promise<{ readonly status: number; readonly body: T }> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: "POST", body: form });
  return { status: response.status, body: (await response.json()) as T };
}

function upload(files: Readonly<Record<string, string>>, fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  for (const [name, text] of Object.entries(files)) form.append("file", new Blob([text]), name);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

test("files are looked at, imported with the fingerprint of what was seen, and undone", async () => {
  const files = { "enheter åäö.csv": UNITS };
  const seen = await post<ImportReport>("/api/imports?dryRun=1", upload(files));
  expect(seen).toMatchObject({
    status: 200,
    body: { isDryRun: true, importId: null, rowsRead: 2, needsAttention: true },
  });
  expect(seen.body.files).toMatchObject([
    {
      file: "enheter åäö.csv",
      counts: { new: 1, needsDecision: 1 },
      rows: [
        {
          row: 3,
          bucket: "needsDecision",
          reason: { code: "unit-code-missing", message: "Enhetskod saknas. Fyll i den." },
        },
      ],
    },
  ]);
  expect(await everythingIn(importer.deps.records)).toEqual([]);

  const done = await post<ImportReport>("/api/imports", upload(files, { fingerprint: seen.body.fingerprint }));
  expect(done.body).toMatchObject({ isDryRun: false, records: { new: 1, changed: 0 } });
  const latest = (await (await fetch(`http://127.0.0.1:${port}/api/imports`)).json()) as LatestImportReport;
  expect(latest.latest).toMatchObject({ importId: done.body.importId, isUndone: false });

  const again = await post("/api/imports", upload(files, { fingerprint: seen.body.fingerprint }));
  expect(again).toMatchObject({ status: 409, body: { code: "import-changed" } });

  expect(await post<UndoReport>("/api/imports/undo", new FormData())).toMatchObject({
    status: 200,
    body: { restored: 1, undone: { isUndone: true } },
  });
  expect(await post("/api/imports/undo", new FormData())).toMatchObject({
    status: 409,
    body: { code: "nothing-to-undo" },
  });
});

test("several files, a term and a mapping come in one upload", async () => {
  const { status, body } = await post<ImportReport>(
    "/api/imports?dryRun=1",
    upload(
      { "enheter.csv": UNITS, "prao.csv": "Enhet;Vecka;Hur många\r\nEkbacken;43;2" },
      { term: "HT2024", mapping: JSON.stringify({ "Hur många": "count" }) },
    ),
  );
  expect([status, body.files.map(({ sheets }) => sheets[0]!.kind), body.records.new]).toEqual([
    200,
    ["organisation", "prao"],
    2,
  ]);
});

test.each([
  ["no file", upload({}), 400, "no-files"],
  ["an unknown term", upload({ "a.csv": UNITS }, { term: "snart" }), 400, "unknown-term"],
  ["a mapping to nothing", upload({ "a.csv": UNITS }, { mapping: '{"Enhet":"x"}' }), 400, "bad-request"],
  ["a mapping that is not JSON", upload({ "a.csv": UNITS }, { mapping: "Enhet=namn" }), 400, "bad-request"],
  [
    "too many files",
    upload(Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`${i}.csv`, "x"]))),
    413,
    "too-large",
  ],
])("%s is refused in Swedish", async (_, form, status, code) => {
  const answer = await post<{ readonly detail: string }>("/api/imports?dryRun=1", form);
  expect(answer).toMatchObject({ status, body: { code, detail: expect.stringMatching(/\.$/) } });
});

test("a file that is too large is named, and the others are read", async () => {
  const { body } = await post<ImportReport>(
    "/api/imports?dryRun=1",
    upload({ "stor.csv": "x".repeat(7 * 1024 * 1024), "enheter.csv": UNITS }),
  );
  expect(body.files).toMatchObject([{ file: "stor.csv", problem: { code: "too-large" } }, { counts: { new: 1 } }]);
});

test("a body that is no form is refused, and a connection that breaks off hurts nobody", async () => {
  const response = await fetch(`http://127.0.0.1:${port}/api/imports`, { method: "POST", body: "hej" });
  expect(response.status).toBe(415);
  await new Promise<void>((resolve) => {
    const req = request({ port, host: "127.0.0.1", path: "/api/imports", method: "POST" });
    req.setHeader("content-type", "multipart/form-data; boundary=x");
    req.setHeader("content-length", "1000");
    req.on("error", () => resolve());
    req.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nEnhet', () => req.destroy());
  });
  expect((await fetch(`http://127.0.0.1:${port}/api/imports`)).status).toBe(200);
});

test("the field unit, as often as wanted, tells what spellings of units mean", async () => {
  const files = { "inventering.csv": "Enhet;Namn;Handledarutb.;Klar;Intyg\r\nHuset;Anna Ek;1+2;2022;ja" };
  const form = upload({ "enheter.csv": UNITS, ...files }, { unit: "Huset=V1" });
  form.append("unit", "Gården=V1");
  const { body } = await post<ImportReport>("/api/imports", form);
  expect(body.files.find(({ file }) => file === "inventering.csv")).toMatchObject({ counts: { new: 1 } });
  expect(await importer.deps.records.unitAliases()).toEqual(
    expect.arrayContaining([
      { name: "Huset", code: "V1" },
      { name: "Gården", code: "V1" },
    ]),
  );
  expect(await post("/api/imports", upload(files, { unit: "Huset" }))).toMatchObject({ status: 400 });
});
