import { openLinks } from "../../../../bot/storage/evaluation/links";
import { testTables, uniquePrefix } from "../../../support/azurite";

describe("links", () => {
  const link = (linkId: string, term = "HT2024") => ({
    linkId,
    secretHash: "h",
    term,
    target: { kind: "invitation" as const, invitationId: `${term}.x` },
  });

  test("a link is found by its id, and a term's links go together", async () => {
    const links = await openLinks(testTables(), uniquePrefix());
    await links.save(link("-_aaaaaaaaaaaaaaaaaaaa"));
    await links.save(link("-_bbbbbbbbbbbbbbbbbbbb"));
    await links.save(link("-_cccccccccccccccccccc", "VT2025"));
    expect(await links.get("-_aaaaaaaaaaaaaaaaaaaa")).toEqual(link("-_aaaaaaaaaaaaaaaaaaaa"));
    const ofTerm: string[] = [];
    for await (const each of links.ofTerm("HT2024")) ofTerm.push(each.linkId);
    expect(ofTerm).toEqual(["-_aaaaaaaaaaaaaaaaaaaa", "-_bbbbbbbbbbbbbbbbbbbb"]);
    await links.removeTerm("HT2024");
    expect(await links.get("-_aaaaaaaaaaaaaaaaaaaa")).toBeNull();
    expect(await links.get("-_cccccccccccccccccccc")).not.toBeNull();
  });

  test("the places of a QR are taken one at a time, and forgotten with the term", async () => {
    const links = await openLinks(testTables(), uniquePrefix());
    const none = await links.qrPlaces("HT2024", "Ö/1 #2", "5");
    expect(none.value.taken).toEqual({});
    const take = (token: string) => ({ ...none.value, taken: { [token]: "HT2024.x" } });
    const first = await Promise.all(["a", "b"].map((token) => links.replaceQrPlaces(none, take(token))));
    expect(first.filter(Boolean)).toHaveLength(1);
    const one = await links.qrPlaces("HT2024", "Ö/1 #2", "5");
    const second = await Promise.all(["c", "d"].map((token) => links.replaceQrPlaces(one, take(token))));
    expect(second.filter(Boolean)).toHaveLength(1);
    await links.removeTerm("HT2024");
    expect((await links.qrPlaces("HT2024", "Ö/1 #2", "5")).value.taken).toEqual({});
  });
});
