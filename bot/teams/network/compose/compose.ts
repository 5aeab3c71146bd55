import type { Application } from "@microsoft/teams-ai";
import { CardFactory, type MessagingExtensionAttachment, type TaskModuleTaskInfo, type TurnContext } from "botbuilder";
import type { Actor } from "../../../domain/access/actor";
import { Refusal } from "../../../domain/refusal";
import { languageOf, textIn, type Language } from "../../../text/text";
import { admit, type Caller, type Right } from "../../../usecases/access/audit/admit";
import type { AuditTrail } from "../../../usecases/access/audit/audit-trail";
import type { IdentifySender } from "../../../usecases/access/hr-sightings";
import type { Card } from "../../card-template";
import { senderOf, type Sender } from "../../sender";

/** Somebody at the box where messages are written. */
interface ComposeTurn {
  readonly sender: Sender;
  readonly actor: Actor;
  readonly language: Language;
}

/** A command that opens a dialog; the id is the manifest's. */
export interface ComposeAction {
  readonly kind: "action";
  readonly commandId: string;
  readonly right: Right;
  /** What a button in the dialog asks for, and what it is about; null when it cannot be made out what was sent. */
  readonly pressed: (data: unknown) => Door | null;
  readonly title: (language: Language) => string;
  /** What the dialog shows first. */
  readonly open: (turn: ComposeTurn) => Promise<Card>;
  /** What it shows after a button (Action.Submit); null when it cannot be made out what was sent. */
  readonly submit: (turn: ComposeTurn, data: unknown) => Promise<Card | null>;
}

/** A command that searches; what is chosen is put into the message. */
export interface ComposeSearch {
  readonly kind: "search";
  readonly commandId: string;
  readonly right: Right;
  /** The parameter of the manifest's command that holds what is searched for. */
  readonly parameter: string;
  /** At most `limit` hits from `from` on; the text is empty before anything has been written. */
  readonly search: (
    turn: ComposeTurn,
    query: { readonly text: string; readonly from: number; readonly limit: number },
  ) => Promise<readonly ComposeHit[]>;
}

interface ComposeHit {
  /** What the list of hits shows; plain text. */
  readonly title: string;
  readonly text: string;
  /** What is put into the message. */
  readonly card: Card;
}

export type ComposeCommand = ComposeAction | ComposeSearch;

/** What somebody wants at the box. */
type Door = Omit<Caller, "actor">;

const LONGEST_QUERY = 200;
const MOST_HITS = 25;
const DIALOG = { height: "large", width: "medium" } as const;

/** Answers the commands at the compose box. A refusal becomes its sentence, in the dialog or as the search's only line. */
export function registerCompose(
  app: Application,
  deps: { readonly identifySender: IdentifySender; readonly audit: AuditTrail },
  commands: readonly ComposeCommand[],
): void {
  for (const command of commands) {
    if (command.kind === "action") registerAction(command);
    else registerSearch(command);
  }

  function registerAction({ commandId, right, pressed, title, open, submit }: ComposeAction): void {
    const opening = { right, way: `compose.${commandId}`, which: null };
    const dialog = (context: TurnContext, door: Door, show: (turn: ComposeTurn) => Promise<Card | null>) =>
      answered(context, door, async (turn): Promise<TaskModuleTaskInfo | string> => {
        const card = await show(turn);
        if (!card) return textIn(turn.language)("teams.card-not-valid");
        return { ...DIALOG, title: title(turn.language), card: CardFactory.adaptiveCard(card) };
      });
    app.messageExtensions.fetchTask(commandId, (context) => dialog(context, opening, open));
    app.messageExtensions.submitAction<Record<string, unknown>>(commandId, (context, _state, data) =>
      dialog(context, pressed(data) ?? opening, (turn) => submit(turn, data)),
    );
  }

  function registerSearch({ commandId, right, parameter, search }: ComposeSearch): void {
    app.messageExtensions.query(commandId, async (context, _state, { parameters, skip, count }) => {
      const text = String((parameters as Record<string, unknown>)[parameter] ?? "").slice(0, LONGEST_QUERY);
      const query = {
        text,
        from: Math.max(0, Number(skip) || 0),
        limit: Math.min(MOST_HITS, Number(count) || MOST_HITS),
      };
      const hits = await answered(context, { right, way: `compose.${commandId}`, which: null }, (turn) =>
        search(turn, query),
      );
      if (typeof hits === "string") return { type: "message", text: hits };
      return { type: "result", attachmentLayout: "list", attachments: hits.map(attachmentOf) };
    });
  }

  async function answered<T>(
    context: TurnContext,
    door: Door,
    act: (turn: ComposeTurn) => Promise<T>,
  ): Promise<T | string> {
    const { activity } = context;
    const language = languageOf(activity.locale);
    const sender = senderOf(activity);
    if (!sender) return textIn(language)("teams.card-not-valid");
    const { tenantId, aadObjectId: objectId } = sender;
    try {
      const actor = await deps.identifySender({ tenantId, objectId, name: activity.from.name || null });
      return await admit(deps.audit, { ...door, actor })(() => act({ sender, actor, language }));
    } catch (error) {
      if (error instanceof Refusal) return textIn(language)(`refusal.${error.reason}`, error.detail);
      throw error;
    }
  }
}

function attachmentOf({ title, text, card }: ComposeHit): MessagingExtensionAttachment {
  return { ...CardFactory.adaptiveCard(card), preview: CardFactory.thumbnailCard(title, text) };
}
