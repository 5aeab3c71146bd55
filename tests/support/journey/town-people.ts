import type { Person } from "../connector/people";
import { aPerson } from "../connector/people";
import { askedInTown } from "./town-files";

/** Who the people of the placement file are in Teams, and what is special about some of them. */
export interface TownPeople {
  /** In the network's team from the start. */
  readonly members: readonly Person[];
  /** Supervisors by the address in the file, in Teams or not. */
  readonly byAddress: ReadonlyMap<string, Person>;
  /** The periods in which somebody supervised, by address. */
  readonly periods: ReadonlyMap<string, ReadonlySet<string>>;
  /** Never in Teams. */
  readonly missing: readonly string[];
  /** Joins the team when the round has begun. */
  readonly joinsLater: Person;
  /** Has blocked the bot. */
  readonly blocks: Person;
  /** Gets a card, but nobody hears that it arrived. */
  readonly unsure: Person;
  /** In the team with the name of somebody who is missing, and another address. */
  readonly namesake: Person;
  /** Students who have an account and have installed the app themselves. */
  readonly students: readonly Person[];
  /** A student whose mail server says that there is no such address. */
  readonly refusedStudent: string;
  /** Names and addresses that no log may hold. */
  readonly names: readonly string[];
}

/**
 * The people around the placements. A few have their address in capitals in Teams, a few only as user name. Those with
 * something special about them are asked in period 5 and in no other.
 */
export async function townPeople(): Promise<TownPeople> {
  const asked = await askedInTown();
  const periods = new Map<string, Set<string>>();
  for (const { period, supervisors } of asked) {
    for (const address of supervisors) periods.set(address, (periods.get(address) ?? new Set()).add(period));
  }
  const byAddress = new Map([...periods.keys()].map((address, index) => [address, inTeams(address, index)]));
  const onlyInFive = [...periods].filter(([, in_]) => [...in_].join() === "5").map(([address]) => address);
  const [blocks, unsure, joinsLater, ...others] = onlyInFive.map((address) => byAddress.get(address)!);
  const missing = others.slice(0, 4).map(({ name }) => name);
  const members = [...byAddress].filter(([address]) => !missing.includes(address)).map(([, person]) => person);
  const namesake = aPerson(900, { name: missing[0]!, email: "nagon.annan@kommun.example" });
  const students = asked.flatMap(({ period, studentEmail }) => (period === "5" && studentEmail ? [studentEmail] : []));
  return {
    members: [...members.filter((person) => person !== joinsLater), namesake],
    byAddress,
    periods,
    missing,
    joinsLater: joinsLater!,
    blocks: blocks!,
    unsure: unsure!,
    namesake,
    students: students.slice(0, 3).map((email, index) => aPerson(1000 + index, { name: email, email })),
    refusedStudent: students[3]!,
    names: asked.flatMap(({ student, studentEmail, supervisors, supervisorNames }) =>
      [student, studentEmail, ...supervisors, ...supervisorNames.split("/")].filter(isName),
    ),
  };
}

function isName(text: string | null): text is string {
  return text !== null && /\S[ @.]\S/.test(text) && text !== "meddelas senare" && text !== "ansvarig ssk";
}

/** The name is the address here: nothing may be matched by it. */
function inTeams(address: string, index: number): Person {
  const inCapitals = address.toUpperCase();
  const given =
    index % 9 === 4
      ? { email: inCapitals, userPrincipalName: inCapitals }
      : index % 9 === 7
        ? { email: `id${index}@kommun.example`, userPrincipalName: address }
        : { email: address, userPrincipalName: `id${index}@kommun.example` };
  return aPerson(index + 1, { name: address, ...given });
}
