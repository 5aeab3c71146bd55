import { readMember } from "../../../../bot/teams/connector/members";

const PLACE = {
  tenantId: "11111111-aaaa-4111-8111-111111111111",
  serviceUrl: "https://smba.trafficmanager.net/emea/",
  conversationId: null,
  reachedBy: "team-roster",
} as const;
const read = (given: object) => readMember({ id: "29:anna", aadObjectId: "anna", ...given }, PLACE);

test.each([
  ["says no more than an account", {}],
  ["is of the tenant", { tenantId: PLACE.tenantId.toUpperCase(), userRole: "User" }],
])("a member who %s is read", (_who, given) => {
  expect(read(given)?.aadObjectId).toBe("anna");
});

test.each([
  ["is of another tenant", { tenantId: "22222222-2222-4222-8222-222222222222", userRole: "user" }],
  ["is a guest", { tenantId: PLACE.tenantId, userRole: "guest" }],
  ["is anonymous", { userRole: "anonymous" }],
  ["has no account", { aadObjectId: null }],
])("a member who %s is nobody to us", (_who, given) => {
  expect(read(given)).toBeNull();
});
