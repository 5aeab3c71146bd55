import type { Clock } from "../../../clock";
import { Refusal } from "../../../domain/refusal";
import type { ProfileStore } from "../../network/people/ports";
import { normaliseAddress } from "../../network/remember-contact";
import { underImportLock } from "../../register/import-lock";
import type { ImportLock, RegisterStore } from "../../register/ports";
import { correctStored } from "./correct-stored";
import { correctionOf } from "./extract-person";
import { ADDRESS, type FindPerson } from "./find-person";
import type { ChangeRewriter, CorrectionStore } from "./ports";

export interface RectifyPersonDeps {
  readonly findPerson: FindPerson;
  readonly corrections: CorrectionStore;
  readonly wholeRegister: RegisterStore;
  readonly importChanges: ChangeRewriter;
  readonly profiles: Pick<ProfileStore, "hide" | "show" | "hiddenContacts">;
  readonly lock: ImportLock;
  readonly clock: Clock;
}

/** What is right; null leaves what the sources say, and both null end an earlier correction. */
interface RightWords {
  readonly email: string;
  readonly right: { readonly name: string | null; readonly email: string | null };
  /** Whether the person is to be hidden in the network; null leaves it. */
  readonly isHidden: boolean | null;
}

export type RectifyPerson = (order: RightWords) => Promise<void>;

const LONGEST_NAME = 200;

/**
 * Puts somebody's name and address right (GDPR article 16), in the register and in what imports can be undone from, and
 * keeps it right in every later import. When a correction ends, the next import brings what the source says. Everything
 * else is put right in the system that it comes from and read again. Refuses with "invalid-input" and "import-busy".
 */
export function makeRectifyPerson(deps: RectifyPersonDeps): RectifyPerson {
  const { findPerson, corrections, profiles, lock, clock } = deps;
  return async ({ email, right, isHidden }) => {
    const wanted = { name: checkedName(right.name), email: checkedAddress(right.email) };
    const person = await findPerson(email);
    const before = correctionOf(person, await corrections.all());
    const source = before?.email ?? person.emails[0]!;
    if (wanted.name !== null || wanted.email !== null) {
      const { employeeNumbers } = person;
      await underImportLock({ lock, clock }, async () => {
        await corrections.put({ email: source, employeeNumbers, right: wanted, since: clock.now() });
        const correction = { email: source, employeeNumbers, right: wanted };
        // What an earlier correction has written is found by what it wrote.
        const asWritten = { ...correction, email: before?.right.email ?? source };
        await correctStored(deps, [correction, asWritten]);
      });
    } else if (before) await corrections.remove(before.email);
    for (const key of isHidden === null ? [] : person.contactKeys) {
      await (isHidden ? profiles.hide(key, person.marks, clock.now()) : profiles.show(key));
    }
  };
}

function checkedName(name: string | null): string | null {
  const trimmed = name?.normalize("NFC").replace(/\s+/g, " ").trim() ?? "";
  if (trimmed.length > LONGEST_NAME)
    throw new Refusal("invalid-input", { field: "name", problem: "tooLong", limit: LONGEST_NAME });
  return trimmed === "" ? null : trimmed;
}

function checkedAddress(address: string | null): string | null {
  const normal = normaliseAddress(address);
  if (normal !== null && !ADDRESS.test(normal)) {
    throw new Refusal("invalid-input", { field: "right.email", problem: "email" });
  }
  return normal;
}
