import { asText, fromJson, isLate, known, objectOf, unknown, type Kind, type Value } from "./values";

interface Function {
  readonly from: number;
  readonly to: number;
  /** What kind each argument has to be; the last one holds for all that follow. */
  readonly takes: readonly Kind[];
  readonly gives: (given: readonly Value[]) => Value;
}

const written = (name: string, given: readonly Value[]) => `<${name}(${given.map(asText).join(", ")})>`;
const text = (name: string, from: number, to: number): Function => ({
  from,
  to,
  takes: ["any"],
  gives: (given) => unknown("string", written(name, given), given.some(isLate)),
});

/** The functions that the templates may use: one line each, so that a new one is known to this check before it is used. */
export const FUNCTIONS: Readonly<Record<string, Function>> = {
  resourceGroup: {
    from: 0,
    to: 0,
    takes: [],
    gives: () =>
      objectOf({
        id: unknown("string", "<group.id>"),
        name: unknown("string", "<group.name>"),
        location: unknown("string", "<group.location>"),
      }),
  },
  tenant: { from: 0, to: 0, takes: [], gives: () => objectOf({ tenantId: unknown("string", "<tenant>") }) },
  environment: {
    from: 0,
    to: 0,
    takes: [],
    gives: () => fromJson({ suffixes: { storage: "core.windows.net" } }),
  },
  uniqueString: text("uniqueString", 1, Infinity),
  guid: text("guid", 1, Infinity),
  subscriptionResourceId: text("subscriptionResourceId", 2, Infinity),
  take: { from: 2, to: 2, takes: ["string", "int"], gives: (given) => text("take", 2, 2).gives(given) },
  empty: { from: 1, to: 1, takes: ["any"], gives: ([value]) => isEmpty(value!) },
  json: { from: 1, to: 1, takes: ["string"], gives: ([value]) => parsed(value!) },
  union: { from: 2, to: Infinity, takes: ["object"], gives: (given) => given.reduce(joined) },
};

function isEmpty(value: Value): Value {
  if (value.is === "known") return known(value.value === "" || value.value === null);
  if (value.is === "array") return known(value.items.length === 0);
  if (value.is === "object" && !value.isOpen) return known(value.entries.size === 0);
  return unknown("bool", written("empty", [value]), isLate(value));
}

/** What the text says, where it is known: `json('0.2')` is no whole number. */
function parsed(value: Value): Value {
  if (value.is === "either") return { is: "either", options: value.options.map(parsed) };
  return value.is === "known"
    ? fromJson(JSON.parse(String(value.value)))
    : unknown("any", written("json", [value]), isLate(value));
}

/** All of both; what comes later wins. */
function joined(first: Value, second: Value): Value {
  if (first.is === "either") return { is: "either", options: first.options.map((option) => joined(option, second)) };
  if (second.is === "either") return { is: "either", options: second.options.map((option) => joined(first, option)) };
  if (first.is === "object" && second.is === "object") {
    const entries = new Map([...first.entries, ...second.entries]);
    return { is: "object", entries, isOpen: first.isOpen || second.isOpen };
  }
  const known = [first, second].find((one) => one.is === "object");
  return { is: "object", entries: known?.is === "object" ? known.entries : new Map(), isOpen: true };
}
