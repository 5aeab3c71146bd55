import { DEFAULT_CALENDARS } from "../../bot/domain/placement/calendars";
import { makeFileReader } from "../../bot/files/file-reader";
import { makeProduct } from "../../bot/service/product";
import { openStores } from "../../bot/service/stores";
import { testTables, uniquePrefix } from "../support/azurite";
import { everyRow } from "../support/every-row";
import { csv } from "../support/importing";

const clock = { now: () => "2024-10-03T08:00:00.000Z" };
const UNITS = csv(
  "enheter.csv",
  "Område;Enhetskod;Enhet;Enhetschef;Tar emot praktik",
  "Vårdboende Norr;V2100;Laröd vårdboende;Maria Chef;Ja",
);

async function town() {
  const prefix = uniquePrefix();
  const stores = await openStores(testTables(), prefix);
  const product = makeProduct(stores, {
    clock,
    files: makeFileReader(),
    smallestGroup: 5,
    calendars: DEFAULT_CALENDARS,
  });
  const importFiles = (...files: readonly ReturnType<typeof csv>[]) =>
    product.importFiles({ files, term: "HT2024", fingerprint: null, mapping: {}, units: [] });
  const tablesWith = async (word: RegExp) => {
    const found = (await everyRow(prefix)).filter(({ content }) => word.test(content));
    return [...new Set(found.map(({ table }) => table))].toSorted();
  };
  return { stores, product, importFiles, tablesWith };
}

test("D28: PRAO is a number at a unit in a week: nobody's name or address is kept, and nobody gets a message or a link", async () => {
  const it = await town();
  await it.importFiles(
    UNITS,
    csv(
      "prao-ht2024.csv",
      "Enhet;Enhetskod;Vecka;Antal;Elev;Elev e-post;Skola;Årskurs",
      "Laröd vårdboende;V2100;v. 43;2;Kanarie Ung;kanarie.ung@elev.example;Kanarieskolan;8",
    ),
  );
  const [prao] = await it.stores.wholeRegister.load(["prao"]);
  expect(Object.keys(prao!).toSorted()).toEqual(["count", "key", "kind", "term", "unit", "week"]);
  expect(prao!.count).toBe(2);
  expect(await it.tablesWith(/kanarie/i)).toEqual([]);
  await expect(it.product.startRound({ term: "HT2024", by: "hand", everythingNow: true })).rejects.toMatchObject({
    reason: "nothing-to-ask",
  });
  expect(await it.tablesWith(/invitation|secretHash/)).toEqual([]);
});

test("D29: no file tells how old a student is, so nothing but the school's address and the placement is kept of any of them", async () => {
  const it = await town();
  await it.importFiles(
    UNITS,
    csv(
      "praktikplatsen-ht2024.csv",
      "Placerings-id;Praktikform;Period;Startdatum;Slutdatum;Enhet;Enhetskod;Elev förnamn;Elev efternamn;Elev e-post;Elev mobil;Personnummer;Status",
      "31001;APL;5;2024-09-02;2024-10-04;Laröd;V2100;Kanarie;Ung;ung@elev.example;070-1234567;20080315-1234;Bekräftad",
    ),
  );
  const [placement] = await it.stores.wholeRegister.load(["placement"]);
  expect(placement!.studentEmail).toBe("ung@elev.example");
  expect(await it.tablesWith(/kanarie|1234567|20080315/i)).toEqual([]);
  await it.product.startRound({ term: "HT2024", by: "hand", everythingNow: true });
  const routes: unknown[] = [];
  for await (const { value } of it.stores.invitations.all("HT2024")) routes.push(value.route);
  // Not in Teams, so there is no chat: a link by mail. Nothing of the network knows the address.
  expect(routes).toContainEqual({ kind: "link", email: "ung@elev.example" });
  const network = ["Contacts", "Deliveries", "Followers", "NetworkNewcomers", "Posts", "ProactiveDays"];
  expect((await it.tablesWith(/ung@elev/)).filter((table) => network.includes(table))).toEqual([]);
});
