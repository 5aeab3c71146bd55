import { unitDocuments } from "../unit/unit-document";
import { figureDocument, type DocumentMaker } from "./documents";
import { measurePlaces } from "./lines";
import { areaContent, areaName, overviewContent, overviewName } from "./overview-document";

/** The overview, one document per area and one per unit. */
export const placeDocuments: DocumentMaker = function* (source) {
  const places = measurePlaces(source);
  yield figureDocument(overviewName, overviewContent(source, places));
  for (const area of places.areas) yield figureDocument(areaName(area.area), areaContent(source, area, places));
  yield* unitDocuments(source, places);
};
