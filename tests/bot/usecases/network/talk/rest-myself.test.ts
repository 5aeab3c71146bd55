import { Refusal } from "../../../../../bot/domain/refusal";
import type { SetSupervisorStatus } from "../../../../../bot/usecases/register/set-supervisor-status";
import type { VersionedStatus } from "../../../../../bot/usecases/register/show-supervisor-status";
import { makeActAgain, makeRestMyself } from "../../../../../bot/usecases/network/talk/rest-myself";
import { personKey } from "../../../../../bot/usecases/register/person-key";
import { anActor } from "../../../../support/actors";

const anna = anActor({ supervisorId: "email:anna.ek@kommun.example" });

/** A status that others change `busy` times in the moment before it is written. */
function statusOf(state: "active" | "resting", busy = 0) {
  const written: Parameters<SetSupervisorStatus>[0][] = [];
  let version = 0;
  const report = { id: "", name: "Anna Ek", unit: null, state, until: null };
  const shown = (): VersionedStatus => ({ report, version: String(version) });
  return {
    written,
    deps: {
      showSupervisorStatus: () => Promise.resolve(shown()),
      setSupervisorStatus(input: Parameters<SetSupervisorStatus>[0]) {
        if (version < busy) {
          version += 1;
          return Promise.reject(new Refusal("changed-by-someone-else"));
        }
        written.push(input);
        return Promise.resolve(shown());
      },
    },
  };
}

test("whoever rests does so under their own key, until the day they say", async () => {
  const { deps, written } = statusOf("active");
  await makeRestMyself(deps)({ actor: anna, until: "2027-03-01" });
  expect(written).toEqual([
    {
      actor: anna,
      key: personKey("email:anna.ek@kommun.example"),
      change: { state: "resting", until: "2027-03-01" },
      version: "0",
    },
  ]);
});

test("somebody else who changes the same status at the same moment is read again, but not for ever", async () => {
  const twice = statusOf("active", 2);
  await makeRestMyself(twice.deps)({ actor: anna, until: null });
  expect(twice.written.map(({ version }) => version)).toEqual(["2"]);
  const always = statusOf("active", 99);
  await expect(makeRestMyself(always.deps)({ actor: anna, until: null })).rejects.toThrow(
    new Refusal("changed-by-someone-else"),
  );
});

test("tillbaka ends a rest, and says when there was none", async () => {
  const resting = statusOf("resting");
  expect(await makeActAgain(resting.deps)({ actor: anna })).toBe("acts-again");
  expect(resting.written).toMatchObject([{ change: { state: "active", until: null } }]);
  const active = statusOf("active");
  expect(await makeActAgain(active.deps)({ actor: anna })).toBe("was-active");
  expect(active.written).toEqual([]);
});

test("whoever is no supervisor is refused", async () => {
  const { deps, written } = statusOf("active");
  await expect(makeRestMyself(deps)({ actor: anActor(), until: null })).rejects.toThrow(
    new Refusal("supervisor-not-found"),
  );
  expect(written).toEqual([]);
});
