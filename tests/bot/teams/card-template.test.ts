import { cardTemplate, checkCard, nodesOf } from "../../../bot/teams/card-template";
import { peopleText } from "../../../bot/teams/people-text";

const CARD = { type: "AdaptiveCard", version: "1.5" };

test("a template is filled in once: what looks like an expression in the data stays text", () => {
  const fill = cardTemplate({ ...CARD, body: [{ type: "TextBlock", text: "${name}" }] });
  expect(nodesOf(fill({ name: peopleText("${secret}"), secret: "no" }))).toContainEqual({
    type: "TextBlock",
    text: "$ {secret}",
  });
});

test.each<[string, object, string]>([
  ["a value is missing", { ...CARD, body: [{ type: "TextBlock", text: "${name}" }] }, "not filled in"],
  ["a value is null", { ...CARD, body: [{ type: "TextBlock", text: null }] }, "null"],
  ["the version is another", { ...CARD, version: "1.6" }, "1.5"],
  ["it is over 20 KB", { ...CARD, speak: "å".repeat(10300) }, "bytes"],
  ["it sends an unknown verb", { ...CARD, actions: [{ type: "Action.Execute", verb: "delete.all" }] }, "delete.all"],
  ["it holds an element nobody planned", { ...CARD, body: [{ type: "Media" }] }, "Media"],
  ["it leads elsewhere", { ...CARD, actions: [{ type: "Action.OpenUrl", url: "https://ond.example/" }] }, "foreign"],
  ["it runs a script", { ...CARD, actions: [{ type: "Action.OpenUrl", url: "javascript:alert(1)" }] }, "foreign"],
  ["it is not encrypted", { ...CARD, body: [{ type: "Image", url: "http://bot.example/" }] }, "foreign"],
])("a card is stopped when %s", (_why, card, message) => {
  expect(() => checkCard(card as Record<string, unknown>, ["bot.example"])).toThrow(message);
});

test("a card may lead to the service itself, encrypted or on this machine", () => {
  const card = (url: string) => ({ ...CARD, body: [{ type: "Image", url }] });
  expect(() => checkCard(card("https://bot.example/e/x.png"), ["bot.example"])).not.toThrow();
  expect(() => checkCard(card("http://127.0.0.1:3978/e/x.png"), ["127.0.0.1:3978"])).not.toThrow();
});

test("people's text loses what cannot be seen, and nothing else", () => {
  expect(peopleText("Åsbo \u202eevil\u0000 [x](y) *z*")).toBe("Åsbo evil [x](y) *z*");
  expect(peopleText("rad 1\nrad 2")).toBe("rad 1\nrad 2");
  expect(peopleText("å".repeat(2000))).toHaveLength(1000);
});
