import { parseAnswers } from "../../../domain/evaluation/answers";
import type { Invitation } from "../../../domain/evaluation/invitation";
import { markAnswered } from "../../../domain/evaluation/invitation-states";
import type { Answers } from "../../../domain/evaluation/questionnaire";
import { lastAnswerDay } from "../../../domain/evaluation/round-schedule";
import type { RecordAnswer, RecordOutcome, Respondent } from "../answering";
import { changeInvitation } from "../every-invitation";
import type { AnswerStore, StoredAnswer, Versioned } from "../ports";
import { hashSecret, pseudonymOf, shortHash } from "../secrets";
import { stockholm } from "../stockholm";
import { formFor } from "./evaluation-form";
import { makeFindEvaluation, type FindDeps, type Found } from "./find-evaluation";
import { linkPath } from "./issue-links";

type Place = Extract<Found, { kind: "place" }>;

/**
 * Takes an answer (S23, S24, S26). The answer is stored under a key made from the invitation, so whatever arrives
 * twice is one answer, and an answer can be changed until the round closes. The answer is stored before the
 * invitation is marked: a crash between them costs a reminder too many, never an answer.
 */
export function makeRecordAnswer(deps: FindDeps & { readonly answers: AnswerStore }): RecordAnswer {
  const findEvaluation = makeFindEvaluation(deps);

  return async (respondent, raw, around = (save) => save()): Promise<RecordOutcome> => {
    const found = await findEvaluation(respondent);
    if (found.kind === "closed") return found;
    if (found.kind !== "personal" && found.kind !== "place") return { kind: found.kind };
    const form = formFor((found.kind === "personal" ? found.invitation : found.candidates[0]!).value, null);
    const parsed = parseAnswers(form.questionnaire, raw);
    if (parsed.kind === "invalid") return { kind: "invalid", form, problems: parsed.problems };
    if (found.kind === "personal") {
      return around(async () => {
        const path = found.isPrinted ? await ownPath(found, respondent as Extract<Respondent, { kind: "link" }>) : null;
        return save(found.round.secret, found.invitation, parsed.answers, path);
      });
    }
    const submission = respondent as Extract<Respondent, { kind: "qr" }>;
    return around(async () => {
      const taken = await takePlace(found, hashSecret(submission.submissionToken));
      if (!taken) return { kind: "full" };
      return save(found.round.secret, taken, parsed.answers, await changePath(taken.value, submission));
    });
  };

  /** Takes one of the free places, or the one that this form has taken before; null when none is left. */
  async function takePlace({ candidates, places }: Place, token: string): Promise<Versioned<Invitation> | null> {
    for (let read = places; ;) {
      const { taken, term, unitCode, period } = read.value;
      const mine = taken[token];
      if (mine !== undefined) return candidates.find((each) => each.value.id === mine) ?? null;
      const inUse = new Set(Object.values(taken));
      const place = candidates.find((each) => !inUse.has(each.value.id));
      if (!place) return null;
      const withMine = { ...read.value, taken: { ...taken, [token]: place.value.id } };
      if (await deps.links.replaceQrPlaces(read, withMine)) return place;
      read = await deps.links.qrPlaces(term, unitCode, period);
    }
  }

  async function save(
    roundSecret: string | null,
    read: Versioned<Invitation>,
    answers: Answers,
    personalPath: string | null,
  ): Promise<RecordOutcome> {
    const { term, id, closesAt } = read.value;
    const closed = { kind: "closed", lastDay: lastAnswerDay(closesAt, stockholm) } as const;
    if (roundSecret === null) return closed;
    const pseudonym = pseudonymOf(roundSecret, id);
    const saved = await deps.answers.save(term, pseudonym, answerTo(read.value, answers));
    if (saved === "closed") return closed;
    const invitation = await changeInvitation(deps.invitations, read, (current) => markAnswered(current) ?? current);
    // A round that closes at this moment has counted the answer already; only a withdrawn invitation takes it back.
    if (invitation?.state === "cancelled" && invitation.reason !== "round-closed") {
      await deps.answers.remove(term, pseudonym);
      return closed;
    }
    return {
      kind: "saved",
      form: formFor(read.value, answers),
      isChange: saved === "changed",
      changePath: personalPath,
    };
  }

  /**
   * The address at which a QR answer can be changed. Made from the form's own token, so that a double press leads to
   * the same address.
   */
  async function changePath(
    invitation: Invitation,
    { qrId, submissionToken }: Extract<Respondent, { kind: "qr" }>,
  ): Promise<string> {
    const linkId = shortHash(["change-link", qrId, submissionToken]);
    return savePath(invitation, linkId, shortHash(["change-secret", qrId, submissionToken]));
  }

  /**
   * The address at which an answer to a printed link can be seen and changed: the paper has been in other hands. The
   * round's secret makes it, so that a double press leads to the same address and nobody can work it out.
   */
  async function ownPath(
    { round, invitation }: Extract<Found, { kind: "personal" }>,
    { linkId: printed }: Extract<Respondent, { kind: "link" }>,
  ): Promise<string | null> {
    if (round.secret === null) return null;
    const linkId = shortHash(["own-link", printed, round.secret]);
    return savePath(invitation.value, linkId, shortHash(["own-secret", printed, round.secret]));
  }

  async function savePath({ id, term }: Invitation, linkId: string, secret: string): Promise<string> {
    const target = { kind: "invitation", invitationId: id } as const;
    await deps.links.save({ linkId, secretHash: hashSecret(secret), term, target });
    return linkPath(linkId, secret);
  }
}

function answerTo(invitation: Invitation, answers: Answers): StoredAnswer {
  const { role, questionnaire, area, unitCode, period } = invitation;
  return { role, questionnaire, area, unitCode, period, answers };
}
