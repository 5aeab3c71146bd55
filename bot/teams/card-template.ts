import { Template } from "adaptivecards-templating";
import { VERBS } from "./verbs";

/** An Adaptive Card, ready to be sent. */
export type Card = Readonly<Record<string, unknown>>;

/** What a template is filled with: plain values only, so that data can never add an element or an action to a card. */
export type CardData = Readonly<Record<string, CardValue>>;
type CardValue = string | number | boolean | readonly CardData[] | readonly string[];

/** Teams takes 80 KB; beyond 20 KB something has gone wrong long before (design decision 6). */
const LARGEST_CARD = 20 * 1024;

const ELEMENTS: readonly unknown[] = [
  "AdaptiveCard",
  "Container",
  "TextBlock",
  "RichTextBlock",
  "TextRun",
  "Image",
  "ColumnSet",
  "Column",
  "FactSet",
  "ActionSet",
  "Input.ChoiceSet",
  "Input.Text",
  "Input.Date",
  "Input.Time",
  "Input.Number",
  "Input.Toggle",
  "Action.Execute",
  "Action.Submit",
  "Action.OpenUrl",
  "Action.ShowCard",
  "Action.ToggleVisibility",
  // Inside "msteams": a mention of somebody that a text names.
  "mention",
];

/**
 * Prepares a card template: parsing its expressions is the costly part, so it is done once, when the first card
 * is made. The function that comes back fills it in, exactly once per card: a second expansion would evaluate what people
 * have written. `allowedHosts` are the hosts that the card's links and images may lead to.
 */
export function cardTemplate(json: object): (data: CardData, allowedHosts?: readonly string[]) => Card {
  let template: Template | undefined;
  return (data, allowedHosts = []) => {
    template ??= new Template(json);
    const card = template.expand({ $root: data }) as Card;
    checkCard(card, allowedHosts);
    return card;
  };
}

/** Throws when a card must not leave the service: a hole in the template, a foreign address, an unknown action. */
export function checkCard(card: Card, allowedHosts: readonly string[]): void {
  const json = JSON.stringify(card);
  if (json.includes("${")) throw new Error("The card holds an expression that was not filled in.");
  if (Buffer.byteLength(json) > LARGEST_CARD) throw new Error(`The card is ${Buffer.byteLength(json)} bytes.`);
  if (card["version"] !== "1.5") throw new Error("The card does not declare version 1.5.");
  for (const node of nodesOf(card)) checkNode(node, allowedHosts);
}

/** Every object of a card, whatever it is nested in. */
export function nodesOf(value: unknown): readonly Card[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== "object" || value === null) return [];
  return [value as Card, ...Object.values(value).flatMap(nodesOf)];
}

function checkNode(node: Card, allowedHosts: readonly string[]): void {
  const { type, verb, url } = node;
  if (Object.values(node).includes(null)) throw new Error("The card holds a null.");
  if (type !== undefined && !ELEMENTS.includes(type)) throw new Error(`The card holds an unknown ${String(type)}.`);
  if (verb !== undefined && !Object.values<unknown>(VERBS).includes(verb)) {
    throw new Error(`The card sends an unknown verb ${String(verb)}.`);
  }
  if (url !== undefined && !isAllowed(url, allowedHosts)) throw new Error("The card leads to a foreign address.");
}

/** https, or http on this machine when the service runs locally. */
function isAllowed(url: unknown, allowedHosts: readonly string[]): boolean {
  if (typeof url !== "string" || !URL.canParse(url)) return false;
  const parsed = new URL(url);
  if (!allowedHosts.includes(parsed.host)) return false;
  const isLocal = parsed.hostname === "127.0.0.1" || parsed.hostname === "localhost";
  return parsed.protocol === "https:" || (isLocal && parsed.protocol === "http:");
}
