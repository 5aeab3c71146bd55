import { codesOf } from "../../domain/evaluation/answers";
import type { Invitation } from "../../domain/evaluation/invitation";
import type { Answers, Questionnaire } from "../../domain/evaluation/questionnaire";
import { questionnaireFor } from "../../domain/evaluation/questionnaires/questionnaires";
import type { Term } from "../../domain/placement/term";
import type { Product } from "../../service/product";
import { everyInvitation } from "../../usecases/evaluation/every-invitation";
import type { Respondent } from "../../usecases/evaluation/answering";
import type { InvitationStore } from "../../usecases/evaluation/ports";
import { chanceFrom, type Chance } from "../municipality/chance";
import type { SimulatedPerson } from "../playground/people";

/** What evaluations by card and link usually get; enough for results once the round is closed. */
const SHARE_THAT_ANSWERS = 0.48;
const SEED = 7;

/** Lets some of those who have been reached answer, students by their link and supervisors by their card. */
export async function answerSome(
  product: Product,
  invitations: InvitationStore,
  term: Term,
  except: SimulatedPerson,
): Promise<number> {
  const chance = chanceFrom(SEED);
  let answered = 0;
  for (const { value } of await everyInvitation(invitations, term)) {
    if (value.state !== "sent" || !chance.happens(SHARE_THAT_ANSWERS)) continue;
    const respondent = await respondentOf(value, product, except);
    if (!respondent) continue;
    const questionnaire = questionnaireFor(value.questionnaire.id, value.questionnaire.version);
    const outcome = await product.recordAnswer(respondent, someAnswers(questionnaire, chance));
    if (outcome.kind === "saved") answered += 1;
  }
  return answered;
}

async function respondentOf(
  invitation: Invitation,
  product: Product,
  except: SimulatedPerson,
): Promise<Respondent | null> {
  const { route } = invitation;
  if (route.kind === "card" && route.email !== except.email) {
    const [tenantId, aadObjectId] = route.contactKey.split("|");
    return { kind: "teams", invitationId: invitation.id, tenantId: tenantId!, aadObjectId: aadObjectId! };
  }
  if (route.kind !== "link") return null;
  const [, linkId, secret] =
    /([\w-]{22})\.([\w-]{22})$/.exec(await product.issueLinks.personal(invitation, "screen")) ?? [];
  return linkId && secret ? { kind: "link", linkId, secret } : null;
}

/** Mostly content people, who leave the free text blank. */
export function someAnswers(questionnaire: Questionnaire, chance: Chance): Answers {
  const answers = questionnaire.questions.flatMap((question) => {
    if (question.type === "text" || chance.happens(0.05)) return [];
    if (question.type === "scale") return [[question.id, chance.pick(["2", "3", "4", "4", "5", "5"])]];
    const good = question.options.filter((option) => option.positive).map((option) => option.code);
    if (question.type === "multi") return [[question.id, good.filter(() => chance.happens(0.7))]];
    return [[question.id, chance.pick(good.length > 0 && chance.happens(0.7) ? good : codesOf(question))]];
  });
  return Object.fromEntries(answers) as Answers;
}
