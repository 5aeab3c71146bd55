import { contactsByAddress, makeFindContact } from "../../../../bot/usecases/network/find-contact";
import type { TeamsContact } from "../../../../bot/usecases/network/ports";

function contact(id: string, given: Partial<TeamsContact> = {}): TeamsContact {
  return {
    key: `tenant|${id}`,
    tenantId: "tenant",
    aadObjectId: id,
    teamsUserId: `29:${id}`,
    serviceUrl: "https://smba.trafficmanager.net/emea/",
    userPrincipalName: null,
    email: null,
    conversationId: null,
    reachedBy: "team-roster",
    unreachableSince: null,
    ...given,
  };
}

const anna = contact("anna", { email: "anna.ek@kommun.example", userPrincipalName: "ek01@kommun.example" });
const shared = [contact("one", { email: "delad@kommun.example" }), contact("two", { email: "delad@kommun.example" })];
const left = contact("old", {
  email: "anna.ek@kommun.example",
  unreachableSince: "2024-01-01T00:00:00.000Z",
  unreachableBecause: "left-team",
});
const everybody = [anna, ...shared, left];

const ways = {
  "one by one": makeFindContact({
    contacts: {
      holding: (address) =>
        Promise.resolve(everybody.filter((one) => one.email === address || one.userPrincipalName === address)),
    },
  }),
  "many at once": (address: string) => Promise.resolve(contactsByAddress(everybody)(address)),
};

describe.each(Object.entries(ways))("a contact found %s", (_way, find) => {
  test.each([["anna.ek@kommun.example"], ["ek01@kommun.example"], ["  Anna.Ek@KOMMUN.example "]])(
    "is the one with exactly the address %s, in whatever case, and not one who has left with the same address",
    async (address) => {
      expect(await find(address)).toEqual({ kind: "found", contact: anna });
    },
  );

  test.each([["anna.ek"], ["anna.ek@kommun.exampl"], ["nna.ek@kommun.example"], ["anna ek"], [""]])(
    "is nobody for %j",
    async (address) => {
      expect(await find(address)).toEqual({ kind: "none" });
    },
  );

  test("is nobody when two accounts share the address", async () => {
    expect(await find("delad@kommun.example")).toEqual({ kind: "ambiguous" });
  });
});
