import type { Actor } from "../../bot/domain/access/actor";
import { HOLDINGS } from "../../bot/domain/access/holdings";
import { newDelivery } from "../../bot/domain/network/delivery/delivery-states";
import { supervisorsOf, type Supervisor } from "../../bot/domain/register/supervisor";
import { makeUnitLookup } from "../../bot/domain/register/unit-lookup";
import { anActor, HR } from "../support/actors";
import { aContact } from "../support/evaluation";
import { everyRow } from "../support/every-row";
import { startExampleApi } from "../support/example-api";
import { csv } from "../support/importing";
import { aPost } from "../support/network/posts";

type Town = Awaited<ReturnType<typeof startExampleApi>>;
let town: Town;
let supervisor: Supervisor;
let student: { readonly key: string; readonly email: string };

beforeAll(async () => {
  town = await startExampleApi();
  const records = await town.stores.wholeRegister.load(["unit", "competence", "placement"]);
  const ofKind = <Kind extends string>(kind: Kind) => {
    return records.flatMap((record) =>
      record.kind === kind ? [record as Extract<typeof record, { kind: Kind }>] : [],
    );
  };
  const placements = ofKind("placement");
  const all = supervisorsOf(ofKind("competence"), makeUnitLookup(ofKind("unit"), []));
  const supervising = new Set(placements.flatMap(({ supervisors }) => supervisors.map(({ email }) => email)));
  // Nobody else has the name, so that every trace is this person's.
  supervisor = all.find(
    ({ name, emails, employeeNumbers, unit }) =>
      unit !== null &&
      employeeNumbers.length > 0 &&
      emails.some((email) => supervising.has(email)) &&
      all.filter((other) => other.name === name).length === 1,
  )!;
  const { key, studentEmail } = placements.find((one) => one.studentEmail !== null && one.status === "confirmed")!;
  student = { key, email: studentEmail! };
});
afterAll(() => town.close());

/** What gives them away, wherever it stands. */
const traces = () => [
  supervisor.name,
  ...supervisor.emails,
  ...supervisor.employeeNumbers,
  student.email,
  "prot-entra",
];

async function tablesWith(words: readonly string[]): Promise<readonly string[]> {
  const rows = await everyRow(town.prefix);
  // A number stands among many others; a whole value is meant.
  const found = rows.filter(({ content }) =>
    words.some((word) => new RegExp(`(?<![\\w@.-])${escaped(word)}(?![\\w@-])`).test(content)),
  );
  return [...new Set(found.map(({ table }) => table))].toSorted();
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** The supervisor in the network: an account, a post, a card on its way, and as somebody new. */
async function joinNetwork({ stores }: Town): Promise<void> {
  const contact = aContact(supervisor.emails[0]!, { aadObjectId: "prot-entra", key: "tenant|prot-entra" });
  await stores.contacts.save(contact);
  const at = "2024-12-01T08:00:00.000Z";
  const author = { id: "prot-entra", name: supervisor.name, from: null };
  const post = aPost({ id: "by-them", author, state: "published", publishedAt: at });
  await stores.posts.create(post);
  await stores.posts.enlist(post);
  const about = { kind: "post", id: "by-them" } as const;
  await stores.deliveries.addMissing(about, [
    newDelivery({ about, contactKey: contact.key, dueAt: at, expiresAt: null }),
  ]);
  await stores.newcomers.add({
    ...{ key: "new", marks: [`email:${supervisor.emails[0]!}`], area: null, state: "offered", since: at },
    ...{ contactKey: contact.key, postedIn: [] },
  });
  await stores.profiles.hide(contact.key, [`email:${supervisor.emails[0]!}`], at);
}

/** Everybody who can ask, with a say about the very unit. */
function everybody(): readonly Actor[] {
  const unit = supervisor.unit!;
  return [
    HR,
    anActor({ isAdministrator: true }),
    anActor({ managerOf: [unit.code], managesIn: [unit.area] }),
    anActor({ leadIn: [unit.area] }),
    anActor({ worksAt: [unit.code], worksIn: [unit.area], supervisorId: "somebody-else" }),
  ];
}

/** Every address that can be read, about the unit, the area and the term that the person is in. */
function addresses(): readonly string[] {
  const unit = supervisor.unit!;
  const given: Readonly<Record<string, string>> = {
    area: unit.area,
    unit: unit.code,
    term: "HT2024",
    kind: "post",
    id: "by-them",
  };
  const queries = [`?term=HT2024&unit=${unit.code}`];
  const paths = town.routes
    .filter(({ method, reply }) => method === "get" && reply !== "file")
    .map(({ path }) => path.replace(/:(\w+)/g, (_all, name: string) => encodeURIComponent(given[name] ?? "by-them")));
  return paths.flatMap((path) => queries.map((query) => `${town.base}${path}${query}`));
}

async function toldTo(actor: Actor, asked = addresses()): Promise<readonly string[]> {
  town.as(actor);
  const words = traces();
  const telling = asked.map(async (address) => {
    const text = await (await fetch(address)).text();
    return words.some((word) => text.includes(word)) ? [address] : [];
  });
  return (await Promise.all(telling)).flat();
}

test("D31–D34: whom a file marks as protected is gone from every table, role, search and card within a day", async () => {
  await town.product.startRound({ term: "HT2024", by: "hand", everythingNow: false });
  await joinNetwork(town);
  // Figures are computed and kept, and the search finds the person.
  const shown = [
    `/api/units/${supervisor.unit!.code}?term=HT2024`,
    `/api/register/supervisors?search=${supervisor.name}`,
  ];
  const addressed = shown.map((path) => `${town.base}${encodeURI(path)}`);
  expect(await toldTo(HR, addressed)).toEqual(addressed);
  const about = new Map<string, string>(HOLDINGS.map((holding) => [holding.table, holding.about]));
  const named = (await everyRow(town.prefix)).filter(({ content }) => /@(?:kommun|elev)\.example/.test(content));
  // The data map says the truth: what is about nobody holds nobody's address (D1).
  expect(named.filter(({ table }) => about.get(table) === "nobody")).toEqual([]);
  expect(named.filter(({ table, content }) => about.get(table) === "staff" && /@elev\./.test(content))).toEqual([]);
  const before = await tablesWith(traces());
  expect(before).toEqual(
    expect.arrayContaining([
      "Competences",
      "Contacts",
      "Deliveries",
      "Figures",
      "Imports",
      "Invitations",
      "Placements",
      "Posts",
    ]),
  );

  const { name, emails, employeeNumbers, unit } = supervisor;
  await town.product.importFiles({
    files: [
      csv(
        "medvind-december.csv",
        "Anst.nr;Namn;E-post;Enhet;Enhetskod;Befattning;Anställningsform;Kompetens;Giltig fr.o.m.;Attesterad;Sekretessmarkering",
        `${employeeNumbers[0]!};${name};${emails[0]!};${unit!.name};${unit!.code};Undersköterska;Tillsvidare;Handledarutb steg 1 & 2;2022-03-04;Ja;Ja`,
      ),
      csv(
        "praktikplatsen-december.csv",
        "Placerings-id;Praktikform;Period;Startdatum;Slutdatum;Enhet;Enhetskod;Elev e-post;Status;Skyddad",
        `${student.key};APL;6;2024-10-07;2024-11-08;${unit!.name};${unit!.code};;Bekräftad;x`,
      ),
    ],
    ...{ term: null, fingerprint: null, mapping: {}, units: [] },
  });

  expect(await tablesWith(traces())).toEqual([]);
  for (const actor of everybody()) expect(await toldTo(actor)).toEqual([]);
  expect(await toldTo(HR, addressed)).toEqual([]);
});

test("D31: what the import tells says that rows were left out, and not whose", async () => {
  const { plan } = await town.product.planImport({
    files: [
      csv(
        "medvind.csv",
        "Anst.nr;Namn;E-post;Enhetskod;Kompetens;Skydd",
        "90001;Prot Ektest;prot.ektest@kommun.example;V2100;Steg 1;Ja",
      ),
    ],
    ...{ term: null, mapping: {}, units: [] },
  });
  expect(JSON.stringify(plan)).not.toMatch(/ektest|90001/i);
  expect(plan.counts).toMatchObject({ "left-out": 1, new: 0 });
});
