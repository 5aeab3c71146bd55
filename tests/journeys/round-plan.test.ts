import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_CALENDARS } from "../../bot/domain/placement/calendars";
import { makeFileReader } from "../../bot/files/file-reader";
import { makeProduct, type Product } from "../../bot/service/product";
import { openStores } from "../../bot/service/stores";
import { newSecret } from "../../bot/usecases/evaluation/secrets";
import { testTables, uniquePrefix } from "../support/azurite";
import { aContact } from "../support/evaluation";
import { EXAMPLE_FILES } from "../support/example-files";

/** The municipality's own placements, imported as they are handed over. */
const expected = (
  JSON.parse(readFileSync(join(EXAMPLE_FILES, "expected.json"), "utf8")) as {
    evaluation: Record<
      "studentsByEmail" | "studentsWithoutEmail" | "supervisorInvitations" | "distinctSupervisors",
      number
    >;
  }
).evaluation;
let product: Product;
let stores: Awaited<ReturnType<typeof openStores>>;

beforeAll(async () => {
  stores = await openStores(testTables(), uniquePrefix());
  const clock = { now: () => "2024-12-20T09:00:00.000Z" };
  product = makeProduct(stores, { clock, files: makeFileReader(), smallestGroup: 5, calendars: DEFAULT_CALENDARS });
  const names = readdirSync(EXAMPLE_FILES).filter((name) => /^(enheter|praktikplatsen).*\.xlsx$/.test(name));
  await product.importFiles({
    files: names.map((name) => ({ name, content: readFileSync(join(EXAMPLE_FILES, name)) })),
    term: null,
    mapping: {},
    fingerprint: null,
  });
}, 60_000);

test("the imported files give a plan with the expected counts, and nobody in Teams yet", async () => {
  expect(await product.planRound("HT2024")).toMatchObject({
    byRole: { student: { planned: 245 }, supervisor: { planned: expected.supervisorInvitations } },
    byRoute: { card: 0, link: expected.studentsByEmail, qr: expected.studentsWithoutEmail },
    invitations: { planned: 452, pending: expected.studentsByEmail, failed: 289 },
    unreachable: [
      { role: "supervisor", reason: "supervisor-not-in-teams", count: expected.supervisorInvitations },
      { role: "student", reason: "student-without-address", count: expected.studentsWithoutEmail },
    ],
  });
});

test("with everyone in Teams the expected 156 people get the 207 cards, and 2 students have no supervisor to show them a QR", async () => {
  const placements = await stores.records.load(["placement"]);
  const emails = new Set(placements.flatMap((placement) => placement.supervisors.flatMap(({ email }) => email ?? [])));
  for (const email of emails) await stores.contacts.save(aContact(email, { key: newSecret() }));
  const plan = await product.planRound("HT2024");
  expect(plan.byRole.supervisor).toMatchObject({ planned: 207, pending: 207 });
  expect(plan.unreachable).toEqual([
    { role: "student", reason: "student-without-address", count: 2, remedy: "print-qr" },
  ]);
  expect(plan.byRole.student).toMatchObject({ planned: 245, pending: 243 });
  await product.startRound({ term: "HT2024", by: "hand", everythingNow: false });
  const people = new Set<string>();
  for await (const { value } of stores.invitations.all("HT2024")) {
    if (value.role === "supervisor" && value.route.kind === "card") people.add(value.route.email);
  }
  expect(people.size).toBe(expected.distinctSupervisors);
  expect((await product.showRoundStatus("HT2024")).invitations).toEqual(plan.invitations);
});
