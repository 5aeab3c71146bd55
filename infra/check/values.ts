/** What kind of thing a value is, when the value itself is known only in Azure. */
export type Kind = "string" | "int" | "bool" | "object" | "array" | "any";

/** What an expression of a template gives, as far as that can be said without Azure. */
export type Value =
  | { readonly is: "known"; readonly value: string | number | boolean | null }
  | { readonly is: "object"; readonly entries: ReadonlyMap<string, Value>; readonly isOpen: boolean }
  | { readonly is: "array"; readonly items: readonly Value[] }
  | Unknown
  | { readonly is: "either"; readonly options: readonly Value[] }
  /** Something in Azure whose type is known, by its number among the resource types. */
  | { readonly is: "typed"; readonly type: number; readonly path: string }
  | { readonly is: "resource"; readonly resource: Resource }
  | { readonly is: "module"; readonly outputs: ReadonlyMap<string, Value> };

interface Unknown {
  readonly is: "unknown";
  readonly kind: Kind;
  /** How it reads, for whoever looks at a plan: "https://<web.outputs.host>/api/messages". */
  readonly text: string;
  /** Azure knows it only when other resources are there, so that no name can be made of it. */
  readonly isLate: boolean;
}

/** One resource of a template, as it would be asked for. */
export interface Resource {
  /** As in the template: "Microsoft.Web/sites@2024-04-01". */
  readonly type: string;
  readonly symbol: string;
  readonly body: Value;
  /** The resource that `scope` or `parent` names. */
  readonly within: Resource | null;
}

export const known = (value: string | number | boolean | null): Value => ({ is: "known", value });

export const unknown = (kind: Kind, text: string, isLate = false): Value => ({ is: "unknown", kind, text, isLate });

export function objectOf(entries: Readonly<Record<string, Value>>, isOpen = false): Value {
  return { is: "object", entries: new Map(Object.entries(entries)), isOpen };
}

/** JSON as a value. */
export function fromJson(json: unknown): Value {
  if (Array.isArray(json)) return { is: "array", items: json.map(fromJson) };
  if (typeof json === "object" && json !== null) {
    return objectOf(Object.fromEntries(Object.entries(json).map(([name, part]) => [name, fromJson(part)])));
  }
  return known(json as string | number | boolean | null);
}

/** A value as JSON, for whoever reads a plan; what is known only in Azure as "<text>". */
export function toJson(value: Value): unknown {
  switch (value.is) {
    case "known":
      return value.value;
    case "object":
      return Object.fromEntries([...value.entries].map(([name, part]) => [name, toJson(part)]));
    case "array":
      return value.items.map(toJson);
    case "unknown":
      return value.text;
    case "typed":
      return `<${value.path}>`;
    case "either":
      return value.options.map(toJson);
    case "resource":
      return `<${value.resource.symbol}>`;
    case "module":
      return "<module>";
  }
}

/** How a value reads inside a string. */
export function asText(value: Value): string {
  const json = toJson(value);
  return typeof json === "string" ? json : JSON.stringify(json);
}

/** Whether Azure has to make other resources before it knows this. */
export function isLate(value: Value): boolean {
  switch (value.is) {
    case "unknown":
      return value.isLate;
    case "typed":
    case "module":
      return true;
    case "array":
      return value.items.some(isLate);
    case "object":
      return [...value.entries.values()].some(isLate);
    case "either":
      return value.options.some(isLate);
    case "known":
    case "resource":
      return false;
  }
}

/** What kind of thing a value is. */
export function kindOf(value: Value): Kind {
  switch (value.is) {
    case "known":
      if (typeof value.value === "number") return "int";
      if (typeof value.value === "boolean") return "bool";
      return value.value === null ? "any" : "string";
    case "array":
      return "array";
    case "unknown":
      return value.kind;
    case "either": {
      const [first, ...rest] = value.options.map(kindOf);
      return first !== undefined && rest.every((kind) => kind === first) ? first : "any";
    }
    case "typed":
    case "object":
    case "resource":
    case "module":
      return "object";
  }
}
