import { stockholmDay, type Clock } from "../../../clock";
import type { Calendars } from "../../../domain/placement/calendars";
import { managerAreasName, type ManagerArea } from "../../../domain/network/people/manager-areas";
import {
  networkAreasName,
  networkLeadsName,
  networkManagersName,
  networkPeopleName,
  type NetworkPerson,
} from "../../../domain/network/people/people-documents";
import type { ReadFigures } from "../../placement/figures/read-figures";

/** Who is in the network, as it was computed ahead of today's register: no answer waits for the register to be read. */
export interface ReadPeople {
  /** Every verksamhetsområde, in alphabetical order. */
  areas(): Promise<readonly string[]>;
  managerAreas(): Promise<readonly ManagerArea[]>;
  leads(): Promise<readonly NetworkPerson[]>;
  /** Of one area, or with null of none. */
  of(area: string | null): Promise<readonly NetworkPerson[]>;
  /** Of all areas and of none, area by area. */
  everybody(): Promise<readonly NetworkPerson[]>;
  /** Every manager's address, lower case. */
  managerAddresses(): Promise<readonly string[]>;
}

export function makeReadPeople(deps: {
  readonly readFigures: ReadFigures;
  readonly clock: Clock;
  readonly calendars: Calendars;
}): ReadPeople {
  const today = () => deps.calendars.termOf(stockholmDay(deps.clock.now()));
  const areas = async () => (await deps.readFigures(today(), networkAreasName))[0] ?? [];
  return {
    areas,
    managerAreas: async () => (await deps.readFigures(today(), managerAreasName))[0] ?? [],
    managerAddresses: async () => (await deps.readFigures(today(), networkManagersName))[0] ?? [],
    async everybody() {
      const names = [...(await areas()), null].map(networkPeopleName);
      return (await deps.readFigures(today(), ...names)).flatMap((people) => people ?? []);
    },
    leads: async () => (await deps.readFigures(today(), networkLeadsName))[0] ?? [],
    of: async (area) => (await deps.readFigures(today(), networkPeopleName(area)))[0] ?? [],
  };
}
