import { managerAreasName } from "../../bot/domain/network/people/manager-areas";
import {
  networkAreasName,
  networkDocuments,
  networkLeadsName,
  networkManagersName,
  networkPeopleName,
} from "../../bot/domain/network/people/people-documents";
import type { DocumentName, FiguresInput } from "../../bot/domain/placement/figures/documents";
import type { RegisterRecord } from "../../bot/domain/register/records";
import type { ReadPeople } from "../../bot/usecases/network/people/read-people";
import { aFiguresInput, makeDocuments } from "./figures-source";

/** The network's people as these records make them, as of 1 October 2024. */
export function peopleIn(records: readonly RegisterRecord[], overrides: Partial<FiguresInput> = {}): ReadPeople {
  const documents = makeDocuments([networkDocuments], aFiguresInput(records, overrides));
  const contents = new Map(documents.map(({ name, content }) => [name, content]));
  const read = <Content>(name: DocumentName<readonly Content[]>) =>
    Promise.resolve((contents.get(name) ?? []) as readonly Content[]);
  return {
    areas: () => read(networkAreasName),
    managerAreas: () => read(managerAreasName),
    leads: () => read(networkLeadsName),
    of: (area) => read(networkPeopleName(area)),
    managerAddresses: () => read(networkManagersName),
    async everybody() {
      const names = [...(await read(networkAreasName)), null].map(networkPeopleName);
      return (await Promise.all(names.map(read))).flat();
    },
  };
}
