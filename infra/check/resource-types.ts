import { readFileSync } from "node:fs";
import { join } from "node:path";
import { kindOf, known, unknown, type Value } from "./values";

const REQUIRED = 1;
const READ_ONLY = 2;
const EARLY = 8;

interface Member {
  readonly type: number;
  readonly flags: number;
}

interface TypeNode {
  readonly kind:
    "Any" | "Array" | "Boolean" | "DiscriminatedObject" | "Integer" | "Object" | "String" | "StringLiteral" | "Union";
  readonly value?: string;
  readonly properties?: Readonly<Record<string, Member>>;
  readonly additional?: number;
  readonly item?: number;
  readonly discriminator?: string;
  readonly elements?: readonly number[] | Readonly<Record<string, number>>;
}

interface TypeFile {
  readonly resources: Readonly<Record<string, number>>;
  readonly types: readonly TypeNode[];
}

/** What Azure takes for each type of resource, as Bicep's own compiler knows it. */
export interface ResourceTypes {
  /** The number of a resource's type, of "Microsoft.Web/sites@2024-04-01"; undefined when it is not among those read. */
  bodyOf(name: string): number | undefined;
  /** What is wrong with a value where this type is wanted, each with the path to it. */
  problems(value: Value, type: number, path: string): readonly string[];
  /** What a resource tells under a name; undefined when it has no such property. */
  member(type: number, name: string, path: string): Value | undefined;
}

/** Reads resources.json, which read-types.mjs has made. */
export function readResourceTypes(): ResourceTypes {
  const { resources, types } = JSON.parse(readFileSync(join(__dirname, "types/resources.json"), "utf8")) as TypeFile;
  const node = (type: number): TypeNode => types[type]!;

  function problems(value: Value, type: number, path: string): readonly string[] {
    if (value.is === "either") return value.options.flatMap((option) => problems(option, type, path));
    const wanted = node(type);
    if (kindOf(value) === "any" && value.is !== "known") return [];
    switch (wanted.kind) {
      case "Any":
        return [];
      case "String":
        return ofKind(value, "string", path);
      case "Boolean":
        return ofKind(value, "bool", path);
      case "Integer":
        return ofKind(value, "int", path);
      case "StringLiteral":
      case "Union":
        return oneOf(value, type, path);
      case "Array":
        return value.is === "array"
          ? value.items.flatMap((item, at) => problems(item, wanted.item!, `${path}[${at}]`))
          : ofKind(value, "array", path);
      case "Object":
        return members(value, wanted, wanted.properties ?? {}, path);
      case "DiscriminatedObject":
        return discriminated(value, wanted, path);
    }
  }

  function oneOf(value: Value, type: number, path: string): readonly string[] {
    const texts = literals(type);
    if (texts.length === 0 || value.is !== "known") return ofKind(value, "string", path);
    return texts.includes(String(value.value))
      ? []
      : [`${path} must be one of ${texts.join(", ")}, not ${JSON.stringify(value.value)}`];
  }

  /** Where Azure takes any word beside those it names, only those are taken here: the others are misspelt, mostly. */
  function literals(type: number): readonly string[] {
    const { kind, value = "", elements = [] } = node(type);
    if (kind === "StringLiteral") return [value];
    return kind === "Union" ? (elements as readonly number[]).flatMap(literals) : [];
  }

  function discriminated(value: Value, wanted: TypeNode, path: string): readonly string[] {
    if (value.is !== "object") return ofKind(value, "object", path);
    const name = wanted.discriminator!;
    const chosen = value.entries.get(name);
    if (!chosen) return [`${path} lacks ${name}`];
    const elements = wanted.elements as Readonly<Record<string, number>>;
    const element = chosen.is === "known" ? elements[String(chosen.value)] : undefined;
    if (element === undefined) return [`${path}.${name} must be one of ${Object.keys(elements).join(", ")}`];
    const own = node(element);
    return members(value, own, { ...wanted.properties, ...own.properties }, path);
  }

  function members(
    value: Value,
    { additional }: TypeNode,
    properties: Readonly<Record<string, Member>>,
    path: string,
  ): readonly string[] {
    if (value.is !== "object") return ofKind(value, "object", path);
    const given = [...value.entries].flatMap(([name, part]): readonly string[] => {
      const at = `${path}.${name}`;
      const member = properties[name];
      if (!member) return additional === undefined ? [strange(at, name, properties)] : problems(part, additional, at);
      if (member.flags & READ_ONLY) return [`${at} cannot be set`];
      return problems(part, member.type, at);
    });
    const lacking = Object.entries(properties).flatMap(([name, { flags }]) =>
      flags & REQUIRED && !(flags & READ_ONLY) && !value.entries.has(name) && !value.isOpen
        ? [`${path} lacks ${name}`]
        : [],
    );
    return [...given, ...lacking];
  }

  function member(type: number, name: string, path: string): Value | undefined {
    const { properties = {}, additional, kind } = node(type);
    if (kind === "Any") return unknown("any", `<${path}.${name}>`, true);
    const found = properties[name];
    if (found) return valueOf(found.type, `${path}.${name}`, !(found.flags & EARLY));
    return additional === undefined ? undefined : valueOf(additional, `${path}.${name}`, true);
  }

  function valueOf(type: number, path: string, isLate: boolean): Value {
    const { kind, value = "" } = node(type);
    const text = `<${path}>`;
    switch (kind) {
      case "StringLiteral":
        return known(value);
      case "Object":
      case "DiscriminatedObject":
        return { is: "typed", type, path };
      case "Array":
        return unknown("array", text, isLate);
      case "Integer":
        return unknown("int", text, isLate);
      case "Boolean":
        return unknown("bool", text, isLate);
      case "Any":
        return unknown("any", text, isLate);
      case "Union":
      case "String":
        return unknown("string", text, isLate);
    }
  }

  return { bodyOf: (name) => resources[name], problems, member };
}

function ofKind(value: Value, wanted: string, path: string): readonly string[] {
  const kind = kindOf(value);
  return kind === wanted || (kind === "any" && value.is !== "known")
    ? []
    : [`${path} must be of type ${wanted}, not ${kind}`];
}

function strange(path: string, name: string, properties: object): string {
  const near = Object.keys(properties).find((other) => distance(other.toLowerCase(), name.toLowerCase()) <= 2);
  return `${path} is no property${near ? `: did you mean ${near}?` : ""}`;
}

/** How many letters have to be changed, put in or taken away to make one word of the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [above, letter] of [...from].entries()) {
    const next = [above + 1];
    for (const [at, other] of [...to].entries()) {
      next.push(Math.min(row[at]! + (letter === other ? 0 : 1), row[at + 1]! + 1, next[at]! + 1));
    }
    row = next;
  }
  return row[to.length]!;
}
