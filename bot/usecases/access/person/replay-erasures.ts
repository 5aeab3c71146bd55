import type { Clock } from "../../../clock";
import { foundAs, personWithAddress, withFound, type Person } from "../../../domain/access/person/person";
import { supervisorsOf } from "../../../domain/register/supervisor";
import { makeUnitLookup } from "../../../domain/register/unit-lookup";
import { ofKind } from "../../placement/of-kind";
import type { RecordStore } from "../../register/ports";
import { isMarkOf } from "./erasure-mark";
import { ADDRESS, type FindPerson } from "./find-person";
import type { ErasureJournal, ErasureMark } from "./ports";

interface ReplayErasuresDeps {
  /** The whole register, those whose data are restricted included. */
  readonly wholeRegister: RecordStore;
  readonly erasures: ErasureJournal;
  readonly findPerson: FindPerson;
  readonly finishErasures: () => Promise<number>;
  /** Every row of every table that a backup brings back, as JSON. */
  readonly everyLine: () => AsyncIterable<string>;
  readonly clock: Clock;
}

/** UTC: erasures that were finished then or later. How many people have been erased again. */
export type ReplayErasures = (since: string) => Promise<number>;

/** E-mail addresses, and what statuses and the network know people without one by (`marksOfSupervisor`). */
const KNOWN_BY = /(?:number|name):[^"\\]+|(?<![^\s@"\\:,;|<>()[\]])[^\s@"\\:,;|<>()[\]]+@[^\s@"\\:,;|<>()[\]]+/g;

/**
 * Erases again whoever a backup has brought back (D25, D31): those whose erasure was finished after it was taken, and
 * those whose erasure was under way in it. They are looked for in every row, since tables come from different backups
 * and the register may not know them any more. Refuses with "import-busy".
 */
export function makeReplayErasures(deps: ReplayErasuresDeps): ReplayErasures {
  const { wholeRegister, erasures, findPerson, finishErasures, clock } = deps;
  return async (since) => {
    const marks = (await erasures.finished()).filter(({ at }) => at >= since);
    for (const person of marks.length > 0 ? await cameBack(marks) : []) await erasures.begin(person, clock.now());
    return finishErasures();
  };

  async function cameBack(marks: readonly ErasureMark[]): Promise<readonly Person[]> {
    const isMarked = (known: string) => marks.some((mark) => isMarkOf(mark, known));
    const people: Person[] = [];
    for (const supervisor of await supervisors()) {
      if (isMarked(supervisor.id)) people.push(withFound(personWithAddress(supervisor.id), foundAs(supervisor)));
    }
    for (const known of await everybodyKnown()) {
      if (!isMarked(known) || people.some(({ emails }) => emails.includes(known))) continue;
      const person = ADDRESS.test(known) ? await findPerson(known) : personWithAddress(known);
      // The network goes on knowing somebody by these when the register does not any more.
      const own = person.emails.map((one) => (ADDRESS.test(one) ? `email:${one}` : one));
      people.push(withFound(person, { marks: own, supervisorIds: own }));
    }
    return people;
  }

  async function supervisors() {
    const records = await wholeRegister.load(["unit", "competence"]);
    const findUnit = makeUnitLookup(ofKind(records, "unit"), await wholeRegister.unitAliases());
    return supervisorsOf(ofKind(records, "competence"), findUnit);
  }

  async function everybodyKnown(): Promise<ReadonlySet<string>> {
    const known = new Set<string>();
    for await (const line of deps.everyLine()) {
      for (const [one] of line.matchAll(KNOWN_BY)) known.add(one.toLowerCase());
    }
    return known;
  }
}
