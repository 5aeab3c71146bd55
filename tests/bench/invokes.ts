import { codesOf } from "../../bot/domain/evaluation/answers";
import type { Questionnaire } from "../../bot/domain/evaluation/questionnaire";
import { APL_H_1 } from "../../bot/domain/evaluation/questionnaires/apl-h";
import { APL_P_1 } from "../../bot/domain/evaluation/questionnaires/apl-p";
import { VERBS } from "../../bot/teams/verbs";
import type { Connector } from "../support/connector/connector";
import { chatWith } from "../support/connector/connector";
import { TENANT, type Person } from "../support/connector/people";

/** What Teams posts when each person fills in the card that they got, every question answered, as JSON. */
export function invokesFor(connector: Connector, people: readonly Person[], botId: string): readonly string[] {
  return people.flatMap((person) =>
    connector.shownTo(person).flatMap(({ id, activity }) => {
      const submit = findSubmit(activity);
      if (!submit) return [];
      const data = { ...submit.data, ...answersTo(asksSupervisor(activity) ? APL_H_1 : APL_P_1) };
      return [JSON.stringify(press(person, id, data, { connector, botId }))];
    }),
  );
}

interface Submit {
  readonly data: Readonly<Record<string, unknown>>;
}

function press(
  person: Person,
  replyToId: string,
  data: object,
  { connector, botId }: { readonly connector: Connector; readonly botId: string },
): object {
  return {
    type: "invoke",
    name: "adaptiveCard/action",
    id: `f:${replyToId}`,
    timestamp: "2024-11-11T09:30:00.000Z",
    channelId: "msteams",
    serviceUrl: connector.serviceUrl,
    from: { id: person.teamsUserId, name: person.name, aadObjectId: person.aadObjectId },
    recipient: { id: `28:${botId}`, name: "Handledarnätet" },
    conversation: { conversationType: "personal", tenantId: TENANT, id: chatWith(person) },
    channelData: { tenant: { id: TENANT } },
    locale: "sv-SE",
    replyToId,
    value: {
      action: {
        type: "Action.Execute",
        verb: VERBS.submitEvaluation,
        data,
      },
      trigger: "manual",
    },
  };
}

function asksSupervisor(activity: object): boolean {
  return JSON.stringify(activity).includes(`"${APL_H_1.questions[0]!.id}"`);
}

/** The first option of every choice, and a sentence where text is asked for. */
function answersTo({ questions }: Questionnaire): Readonly<Record<string, string>> {
  return Object.fromEntries(
    questions.map((question) => [question.id, codesOf(question)[0] ?? "Mer tid att förbereda introduktionen."]),
  );
}

/** The button that sends the answers, wherever in the card it is. */
function findSubmit(node: unknown): Submit | null {
  if (node === null || typeof node !== "object") return null;
  if ("verb" in node && node.verb === VERBS.submitEvaluation && "data" in node) return node as Submit;
  for (const child of Object.values(node)) {
    const found = findSubmit(child);
    if (found) return found;
  }
  return null;
}
