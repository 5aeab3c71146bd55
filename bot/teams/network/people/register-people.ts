import type { Application } from "@microsoft/teams-ai";
import { z } from "zod/v4";
import { textIn } from "../../../text/text";
import type { AnswerWelcome } from "../../../usecases/network/people/answer-welcome";
import { keyOf } from "../../../usecases/network/remember-contact";
import { noticeCard } from "../../evaluation/notice-card";
import { registerPress, type PressDeps } from "../../press";
import { VERBS } from "../../verbs";
import { colleaguesCard } from "./people-card";
import type { PeopleCommandsDeps } from "./people-commands";

/** What people do in Teams to find each other. */
export interface PeopleDesk extends Omit<PeopleCommandsDeps, "contactMailbox"> {
  readonly answerWelcome: AnswerWelcome;
}

const Welcome = z.object({ newcomer: z.string().min(1).max(60), answer: z.enum(["yes", "no"]) });

interface Deps extends PressDeps {
  readonly peopleCards: PeopleDesk;
}

/** The buttons of the people's cards. */
export function registerPeople(app: Application, { peopleCards, ...deps }: Deps): void {
  registerPress(app, deps, VERBS.morePeople, z.object({ page: z.coerce.number().int() }), async (press) => {
    const { actor, data, language } = press;
    const found = await peopleCards.showMyColleagues({ actor, page: data.page });
    return { kind: "card", ...colleaguesCard(found, language), stays: true };
  });

  registerPress(app, deps, VERBS.answerWelcome, Welcome, async ({ sender, data, language }) => {
    const wantsToBePresented = data.answer === "yes";
    const answer = await peopleCards.answerWelcome({
      contactKey: keyOf(sender),
      newcomer: data.newcomer,
      wantsToBePresented,
    });
    const t = textIn(language);
    const title = t(`network.people.answered.${answer}.title`);
    return {
      kind: "card",
      card: noticeCard(title, t(`network.people.answered.${answer}.text`), language),
      ...{ summary: title, stays: true },
    };
  });
}
