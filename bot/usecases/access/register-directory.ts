import { stockholmDay, type Clock } from "../../clock";
import { directoryName, drawerFor, type RegisterDirectory } from "../../domain/access/register-directory";
import type { Calendars } from "../../domain/placement/calendars";
import type { ReadFigures } from "../placement/figures/read-figures";
import type { ReadDirectory, RoleDirectory } from "./ports";

export interface RegisterDirectoryDeps {
  readonly readFigures: ReadFigures;
  readonly clock: Clock;
  readonly calendars: Calendars;
}

/** How old what `readDirectory` answers may be. */
const RECENT_MS = 10_000;

/**
 * The register's directory as it was computed ahead. Roles are always those of this moment: one storage call for the
 * register's version, and one for the directory when it is another one. `readDirectory` is for what may be some seconds
 * old, such as what a unit is called: right after somebody's roles have been read it costs nothing.
 */
export function makeRegisterDirectory({
  readFigures,
  clock,
  calendars,
}: RegisterDirectoryDeps): RoleDirectory & { readonly readDirectory: ReadDirectory } {
  let latest: { readonly directory: Promise<RegisterDirectory>; readonly at: number } | null = null;

  function read(): Promise<RegisterDirectory> {
    const directory = readFigures(presentTerm(), directoryName).then(([found]) => found ?? NOTHING);
    const mine = { directory, at: Date.parse(clock.now()) };
    latest = mine;
    directory.catch(() => {
      if (latest === mine) latest = null;
    });
    return directory;
  }

  function presentTerm() {
    return calendars.termOf(stockholmDay(clock.now()));
  }

  return {
    async rolesOf(addresses) {
      if (addresses.length === 0) return [];
      const { roles } = await read();
      const drawers = roles
        ? addresses.map(() => roles)
        : await readFigures(presentTerm(), ...addresses.map(drawerFor));
      return addresses.map((address, index) => {
        const drawer = drawers[index];
        return drawer && Object.hasOwn(drawer, address) ? drawer[address]! : null;
      });
    },
    readDirectory() {
      const age = Date.parse(clock.now()) - (latest?.at ?? Number.NEGATIVE_INFINITY);
      return latest && age >= 0 && age < RECENT_MS ? latest.directory : read();
    },
  };
}

const NOTHING: RegisterDirectory = { units: [], evaluatedTerms: [], roles: null };
