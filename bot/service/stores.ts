import { openAudit } from "../storage/access/audit";
import { openHrSightings } from "../storage/access/hr-sightings";
import { openMisses } from "../storage/access/misses";
import { openShelves } from "../storage/access/removal";
import { openRetentionProposals } from "../storage/access/retention-proposals";
import { openPersonTables } from "../storage/access/person/person-sources";
import { openAnswers } from "../storage/evaluation/answers";
import { openClosings } from "../storage/evaluation/closings";
import { openFreeTexts } from "../storage/evaluation/free-texts";
import { openInvitations } from "../storage/evaluation/invitations";
import { openLinks } from "../storage/evaluation/links";
import { openRounds } from "../storage/evaluation/rounds";
import { openExportLinks } from "../storage/export/export-links";
import { openContacts } from "../storage/network/contacts";
import { openMeetings } from "../storage/network/meetings";
import { openPosts } from "../storage/network/posts";
import { openNewcomers } from "../storage/network/newcomers";
import { openMaterials } from "../storage/network/materials";
import { openProfiles } from "../storage/network/profiles";
import { openSponsors } from "../storage/network/sponsors";
import { openTeams } from "../storage/network/teams";
import { openDeliveries } from "../storage/network/deliveries";
import { openFollowers } from "../storage/network/followers";
import { openProactiveDays } from "../storage/network/proactive-days";
import { openQuestionAskers } from "../storage/network/question-askers";
import { openQuestions } from "../storage/network/questions";
import { openRestores } from "../storage/operation/restores";
import { openFigures } from "../storage/placement/figures";
import { watchWrites } from "../storage/placement/watched-writes";
import { openImportLock } from "../storage/register/import-lock";
import { openImportJournal } from "../storage/register/imports";
import { openMappingStore } from "../storage/register/mappings";
import { openRecordStore } from "../storage/register/record-store";
import { openStatusStore } from "../storage/register/supervisor-statuses";
import type { TablesLocation } from "../storage/table";
import { makeSeenStores } from "../usecases/access/person/seen-stores";

/** Every table of the product, opened and created where missing. */
export async function openStores(location: TablesLocation, prefix: string) {
  const [
    records,
    journal,
    lock,
    mappings,
    rounds,
    invitations,
    answers,
    links,
    closings,
    contacts,
    statuses,
    texts,
    kept,
    exportLinks,
    hrSightings,
    misses,
    proposals,
    removalShelves,
    deliveries,
    days,
    followers,
    teams,
    profiles,
    sponsors,
    materials,
    newcomers,
    posts,
    meetings,
    questions,
    questionAskers,
    auditRows,
    restores,
    people,
  ] = await Promise.all([
    openRecordStore(location, prefix),
    openImportJournal(location, prefix),
    openImportLock(location, prefix),
    openMappingStore(location, prefix),
    openRounds(location, prefix),
    openInvitations(location, prefix),
    openAnswers(location, prefix),
    openLinks(location, prefix),
    openClosings(location, prefix),
    openContacts(location, prefix),
    openStatusStore(location, prefix),
    openFreeTexts(location, prefix),
    openFigures(location, prefix),
    openExportLinks(location, prefix),
    openHrSightings(location, prefix),
    openMisses(location, prefix),
    openRetentionProposals(location, prefix),
    openShelves(location, prefix),
    openDeliveries(location, prefix),
    openProactiveDays(location, prefix),
    openFollowers(location, prefix),
    openTeams(location, prefix),
    openProfiles(location, prefix),
    openSponsors(location, prefix),
    openMaterials(location, prefix),
    openNewcomers(location, prefix),
    openPosts(location, prefix),
    openMeetings(location, prefix),
    openQuestions(location, prefix),
    openQuestionAskers(location, prefix),
    openAudit(location, prefix),
    openRestores(location, prefix),
    openPersonTables(location, prefix),
  ]);
  const watched = watchWrites({ records, journal, statuses, closings }, kept.registerVersion);
  const others = {
    lock,
    mappings,
    rounds,
    invitations,
    answers,
    links,
    contacts,
    texts,
    figures: kept.figures,
    exportLinks,
    hrSightings,
    misses,
    proposals,
    removalShelves,
    deliveries,
    days,
    followers,
    teams,
    profiles,
    sponsors,
    materials,
    newcomers,
    posts,
    meetings,
    questions,
    questionAskers,
    auditRows,
    restores,
    ...people,
    registerVersion: kept.registerVersion,
    /** With those whose data are restricted: for imports, and for whoever handles personal data. */
    wholeRegister: watched.records,
  };
  const seen = makeSeenStores({ ...watched, ...others });
  return { ...watched, ...others, ...seen };
}

export type Stores = Awaited<ReturnType<typeof openStores>>;
