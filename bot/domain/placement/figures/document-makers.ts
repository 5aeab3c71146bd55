import { directoryDocuments } from "../../access/register-directory";
import { networkDocuments } from "../../network/people/people-documents";
import { registerDocuments } from "../../register/lists/register-documents";
import { workloadContent, workloadName } from "../workload/workload-document";
import { figureDocument, type DocumentMaker } from "./documents";
import { placeDocuments } from "./place-documents";

/**
 * Everything that is computed ahead for a term and a day. A new document is a maker here and a `documentName` beside it
 * for whoever reads it (usecases/placement/figures/read-figures).
 */
export const DOCUMENT_MAKERS: readonly DocumentMaker[] = [
  placeDocuments,
  (source) => [figureDocument(workloadName, workloadContent(source))],
  directoryDocuments,
  registerDocuments,
  networkDocuments,
];
