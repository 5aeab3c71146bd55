import { unitDocuments } from "../unit/unit-document";
import { figureDocument, type DocumentMaker } from "./documents";
import { measurePlaces } from "./lines";
import { areaContent, areaName, overviewContent, overviewName } from "./overview-document";

/** The overview, one document per area and one per unit. */
export const placeDocuments: DocumentMaker = (source) => {
  const places = measurePlaces(source);
  return [
    figureDocument(overviewName, overviewContent(source, places)),
    ...places.areas.map((area) => figureDocument(areaName(area.area), areaContent(source, area, places))),
    ...unitDocuments(source, places),
  ];
};
