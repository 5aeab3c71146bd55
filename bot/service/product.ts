import type { Clock } from "../clock";
import type { Calendars } from "../domain/placement/calendars";
import { DOCUMENT_MAKERS } from "../domain/placement/figures/document-makers";
import { makePersonDesk } from "./person";
import type { Stores } from "./stores";
import { newProcessName } from "../usecases/access/audit/chain";
import { makeAuditTrail } from "../usecases/access/audit/make-audit-trail";
import { makeShowAudit } from "../usecases/access/audit/show-audit";
import { makeVerifyAudit } from "../usecases/access/audit/verify-audit";
import { makeIdentifyAndNoteHr, makeIdentifySender } from "../usecases/access/hr-sightings";
import { makeIdentifyActor } from "../usecases/access/identify-actor";
import { makeRegisterDirectory } from "../usecases/access/register-directory";
import { makeReadRoles } from "../usecases/access/read-roles";
import { makeIssueLinks } from "../usecases/evaluation/answer/issue-links";
import { makeOpenEvaluation } from "../usecases/evaluation/answer/open-evaluation";
import { makePrintLinks } from "../usecases/evaluation/answer/print-links";
import { makeRevokeLinks } from "../usecases/evaluation/answer/revoke-links";
import { makeRecordAnswer } from "../usecases/evaluation/answer/record-answer";
import { makeShowQr } from "../usecases/evaluation/answer/show-qr";
import { makeAddNewInvitations } from "../usecases/evaluation/round/add-new-invitations";
import { makeCancelRound } from "../usecases/evaluation/round/cancel-round";
import { makePauseRound } from "../usecases/evaluation/round/pause-round";
import { makePlanInvitations } from "../usecases/evaluation/round/plan-invitations";
import { makePlanRound } from "../usecases/evaluation/round/plan-round";
import { makeResumeRound } from "../usecases/evaluation/round/resume-round";
import { makeListRounds, makeShowRoundStatus } from "../usecases/evaluation/round/show-round-status";
import { makeStartRound } from "../usecases/evaluation/round/start-round";
import { makeCloseRound } from "../usecases/evaluation/results/close-round";
import { makeShowEvaluation } from "../usecases/evaluation/results/show-evaluation";
import { makeShowResults } from "../usecases/evaluation/results/show-results";
import { SMALLEST_RATED_GROUP } from "../domain/evaluation/results/windows";
import { makeHoldToGroupSize } from "../usecases/evaluation/results/hold-to-group-size";
import { makeShownClosings } from "../usecases/evaluation/results/shown-closings";
import { shuffle } from "../usecases/evaluation/results/shuffle";
import { newSecret } from "../usecases/evaluation/secrets";
import { makeDecideText } from "../usecases/evaluation/texts/decide-text";
import { makeShowReleasedTexts } from "../usecases/evaluation/texts/show-released-texts";
import { makeShowWaitingTexts } from "../usecases/evaluation/texts/show-waiting-texts";
import { makeReadFigures } from "../usecases/placement/figures/read-figures";
import { makeRefreshFigures } from "../usecases/placement/figures/refresh-figures";
import { rememberDocuments } from "../usecases/placement/figures/remember-documents";
import { shareStateReads } from "../usecases/placement/figures/share-state-reads";
import { makeWatchFigures } from "../usecases/placement/figures/watch-figures";
import { makeShowArea } from "../usecases/placement/pages/show-area";
import { makeShowOverview } from "../usecases/placement/pages/show-overview";
import { makeShowUnit } from "../usecases/placement/pages/show-unit";
import { makeShowWorkload } from "../usecases/placement/pages/show-workload";
import { makeReadCoverageTotal } from "../usecases/placement/read-coverage-total";
import { makeShowCoverage } from "../usecases/placement/show-coverage";
import { makeShowForecast } from "../usecases/placement/show-forecast";
import { makeShowLoad } from "../usecases/placement/show-load";
import { makeImportFiles } from "../usecases/register/import-files";
import { makeNoteMarked } from "../usecases/register/note-marked";
import { makePlanImport } from "../usecases/register/plan-import";
import type { FileReader } from "../usecases/register/ports";
import { makeRecoverImport } from "../usecases/register/recover-import";
import { makeRememberMapping } from "../usecases/register/remember-mapping";
import { makeConfirmRestore } from "../usecases/operation/backup/confirm-restore";
import { makeSetSupervisorStatus } from "../usecases/register/set-supervisor-status";
import { makeShowLatestImport } from "../usecases/register/show-latest-import";
import { makeShowQuality, makeShowSupervisors, makeShowUnits } from "../usecases/register/show-register";
import { makeShowSupervisorStatus } from "../usecases/register/show-supervisor-status";
import { makeUndoImport } from "../usecases/register/undo-import";

export interface ProductDeps {
  readonly clock: Clock;
  readonly files: FileReader;
  /** Fewest answers behind a published figure; five or more. */
  readonly smallestGroup: number;
  /** When terms and APL periods are. */
  readonly calendars: Calendars;
  /** Told what the audit trail could not keep at once. */
  readonly reportAudit?: (error: unknown) => void;
}

/**
 * What can be done with the product, whoever asks: the service's routes and bot, and the command line, share these.
 * Sending is not among them; only the service reaches Teams and mail (service.ts).
 */
export function makeProduct(stores: Stores, given: ProductDeps) {
  const { clock, files, smallestGroup, calendars, reportAudit: report = () => undefined } = given;
  const deps = { ...stores, clock, files, newSecret, calendars };
  const issueLinks = makeIssueLinks(deps);
  const planInvitations = makePlanInvitations(deps);
  const withPlan = { ...deps, planInvitations };
  const closings = makeShownClosings(stores.closings, smallestGroup);
  const refreshFigures = makeRefreshFigures({ ...deps, closings, makers: DOCUMENT_MAKERS });
  const figures = shareStateReads(rememberDocuments(stores.figures));
  const readFigures = makeReadFigures({ ...deps, figures, refreshFigures });
  const readRoles = makeReadRoles(deps);
  const withFigures = { ...deps, readFigures };
  const directory = makeRegisterDirectory(withFigures);
  const { readDirectory } = directory;
  const identifyActor = makeIdentifyActor({ ...deps, directory });
  const withSightings = { sightings: stores.hrSightings, identifyActor, clock };
  /** Imports compare with what is stored, those whose data are restricted included. */
  const whole = { ...deps, records: stores.wholeRegister };
  const personDesk = makePersonDesk(stores, { clock });
  const protect = { ...personDesk, noteMarked: makeNoteMarked({ ...stores, ...personDesk, clock }) };
  return {
    calendars,
    ...personDesk,
    audit: makeAuditTrail({ store: stores.auditRows, clock, processName: newProcessName(), report }),
    verifyAudit: makeVerifyAudit({ store: stores.auditRows }),
    showAudit: makeShowAudit({ store: stores.auditRows }),
    readRoles,
    readDirectory,
    identifyActor: makeIdentifyAndNoteHr(withSightings),
    identifySender: makeIdentifySender(withSightings),
    planImport: makePlanImport(whole),
    importFiles: makeImportFiles({ ...whole, rememberMapping: makeRememberMapping(deps), protect }),
    undoImport: makeUndoImport(whole),
    recoverImport: makeRecoverImport(whole),
    showLatestImport: makeShowLatestImport(deps),
    showSupervisors: makeShowSupervisors(withFigures),
    showUnits: makeShowUnits(withFigures),
    showQuality: makeShowQuality(withFigures),
    showSupervisorStatus: makeShowSupervisorStatus(deps),
    setSupervisorStatus: makeSetSupervisorStatus(deps),
    refreshFigures,
    readFigures,
    watchFigures: makeWatchFigures({ ...deps, refreshFigures }),
    showOverview: makeShowOverview({ ...withFigures, readDirectory }),
    showArea: makeShowArea(withFigures),
    showUnit: makeShowUnit(withFigures),
    showWorkload: makeShowWorkload(withFigures),
    showCoverage: makeShowCoverage(deps),
    showForecast: makeShowForecast({ coverageTotal: makeReadCoverageTotal({ ...deps, readFigures }) }),
    showLoad: makeShowLoad(deps),
    planRound: makePlanRound(withPlan),
    startRound: makeStartRound(withPlan),
    addNewInvitations: makeAddNewInvitations(withPlan),
    pauseRound: makePauseRound(deps),
    resumeRound: makeResumeRound(deps),
    confirmRestore: makeConfirmRestore(deps),
    lastRestore: () => stores.restores.last(),
    cancelRound: makeCancelRound(deps),
    showRoundStatus: makeShowRoundStatus(deps),
    listRounds: makeListRounds(deps),
    closeRound: makeCloseRound({
      ...deps,
      shuffle,
      minimumGroup: smallestGroup,
      minimumSupervisorsRated: SMALLEST_RATED_GROUP,
    }),
    holdToGroupSize: makeHoldToGroupSize({ ...deps, minimumGroup: smallestGroup }),
    showResults: makeShowResults({ ...deps, closings }),
    showEvaluation: makeShowEvaluation({ ...deps, closings, readDirectory }),
    showWaitingTexts: makeShowWaitingTexts(deps),
    showReleasedTexts: makeShowReleasedTexts({ ...deps, closings }),
    decideText: makeDecideText(deps),
    issueLinks,
    printLinks: makePrintLinks({ ...deps, issueLinks }),
    revokeLinks: makeRevokeLinks(deps),
    openEvaluation: makeOpenEvaluation(deps),
    recordAnswer: makeRecordAnswer(deps),
    showQr: makeShowQr({ ...deps, issueLinks }),
  };
}

export type Product = ReturnType<typeof makeProduct>;
