import { roleDocuments } from "../../access/register-role-documents";
import type { DocumentMaker } from "./documents";

/**
 * Everything that is computed ahead for a term and a day. A new document is a maker here and a `documentName` beside it
 * for whoever reads it (usecases/placement/figures/read-figures).
 */
export const DOCUMENT_MAKERS: readonly DocumentMaker[] = [roleDocuments];
