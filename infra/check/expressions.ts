import { FUNCTIONS } from "./functions";
import type { ResourceTypes } from "./resource-types";
import { parts, type Syntax } from "./syntax";
import { asText, isLate, kindOf, known, unknown, type Value } from "./values";

/** What an expression may refer to, and where a mistake is told. */
export interface Scope {
  readonly types: ResourceTypes;
  /** What a name stands for; undefined when nothing does. */
  lookUp(name: string, where: Syntax): Value | undefined;
  /** Tells what is wrong. The rest is checked as if this could be anything. */
  wrong(where: Syntax, problem: string): Value;
}

/** What an expression gives. */
export function evaluate(node: Syntax, scope: Scope): Value {
  const inside = parts(node);
  switch (node.type) {
    case "number":
      return known(Number(node.text));
    case "boolean":
      return known(node.text === "true");
    case "null":
      return known(null);
    case "string":
      return textOf(node, scope);
    case "array":
      return { is: "array", items: inside.map((item) => evaluate(item, scope)) };
    case "object":
      return evaluateObject(node, scope);
    case "identifier":
      return scope.lookUp(node.text, node) ?? scope.wrong(node, `${node.text} is not declared`);
    case "parenthesized_expression":
      return evaluate(inside[0]!, scope);
    case "ternary_expression":
      return evaluateChoice(inside, scope);
    case "binary_expression":
      return evaluateComparison(node, scope);
    case "member_expression":
      return evaluateMember(node, scope);
    case "call_expression":
      return evaluateCall(inside, scope);
    default:
      return scope.wrong(node, `${node.type.replaceAll("_", " ")}: this check does not know that form`);
  }
}

/** An object literal's properties; the key of each is its name. */
export function properties(node: Syntax): readonly (readonly [name: string, value: Syntax])[] {
  return parts(node)
    .filter(({ type }) => type === "object_property")
    .map((property) => {
      const [key, value] = parts(property);
      return [key!.type === "string" ? key!.text.slice(1, -1) : key!.text, value!] as const;
    });
}

function evaluateObject(node: Syntax, scope: Scope): Value {
  const entries = new Map<string, Value>();
  for (const [name, value] of properties(node)) {
    if (entries.has(name)) scope.wrong(value, `${name} is given twice`);
    entries.set(name, evaluate(value, scope));
  }
  return { is: "object", entries, isOpen: false };
}

const ESCAPES: Readonly<Record<string, string>> = { "\\n": "\n", "\\t": "\t", "\\'": "'", "\\\\": "\\", "\\$": "$" };

function textOf(node: Syntax, scope: Scope): Value {
  const pieces = parts(node).map((part): Value => {
    if (part.type === "interpolation") return evaluate(parts(part)[0]!, scope);
    return known(part.type === "escape_sequence" ? (ESCAPES[part.text] ?? part.text) : part.text);
  });
  const text = pieces.map(asText).join("");
  return pieces.every(({ is }) => is === "known") ? known(text) : unknown("string", text, pieces.some(isLate));
}

function evaluateChoice([condition, yes, no]: readonly Syntax[], scope: Scope): Value {
  const decided = evaluate(condition!, scope);
  needKind(decided, "bool", condition!, scope);
  // Both are looked at, also the one that is not taken: it is somebody else's installation.
  const [first, second] = [evaluate(yes!, scope), evaluate(no!, scope)];
  if (decided.is === "known") return decided.value === true ? first : second;
  return { is: "either", options: [first, second] };
}

function evaluateComparison(node: Syntax, scope: Scope): Value {
  const [left, right] = parts(node).map((side) => evaluate(side, scope));
  const operator = node.children.find((child) => !child.isNamed)?.text ?? "";
  if (operator !== "==" && operator !== "!=") return scope.wrong(node, `${operator}: this check does not know it`);
  if (left!.is === "known" && right!.is === "known")
    return known((left!.value === right!.value) === (operator === "=="));
  return unknown("bool", node.text);
}

function evaluateMember(node: Syntax, scope: Scope): Value {
  const [object, property] = parts(node);
  if (object!.type === "ternary_expression") {
    return scope.wrong(node, "put parentheses around what is chosen, or around the choice");
  }
  const value = evaluate(object!, scope);
  return memberOf(value, property!.text, scope) ?? scope.wrong(property!, `${object!.text} has no ${property!.text}`);
}

function memberOf(value: Value, name: string, scope: Scope): Value | undefined {
  switch (value.is) {
    case "either": {
      const options = value.options.map((option) => memberOf(option, name, scope));
      return options.includes(undefined) ? undefined : { is: "either", options: options.flatMap((one) => one ?? []) };
    }
    case "object":
      return value.entries.get(name) ?? (value.isOpen ? unknown("any", `<${name}>`) : undefined);
    case "typed":
      return scope.types.member(value.type, name, value.path);
    case "module":
      return name === "outputs" ? { is: "object", entries: value.outputs, isOpen: false } : undefined;
    case "resource": {
      const { resource } = value;
      if (name === "name" && resource.body.is === "object") return resource.body.entries.get("name");
      const type = scope.types.bodyOf(resource.type);
      return type === undefined ? unknown("any", `<${name}>`) : scope.types.member(type, name, resource.symbol);
    }
    case "unknown":
      return value.kind === "any" || value.kind === "object" ? unknown("any", `<${name}>`, value.isLate) : undefined;
    case "known":
    case "array":
      return undefined;
  }
}

function evaluateCall([called, given]: readonly Syntax[], scope: Scope): Value {
  const name = called!.text;
  const nodes = parts(given!);
  const values = nodes.map((node) => evaluate(node, scope));
  const wanted = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name]! : undefined;
  if (!wanted) return scope.wrong(called!, `${name}() is no function that this check knows`);
  if (values.length < wanted.from || values.length > wanted.to) {
    return scope.wrong(called!, `${name}() does not take ${values.length} arguments`);
  }
  for (const [at, value] of values.entries()) {
    needKind(value, wanted.takes[Math.min(at, wanted.takes.length - 1)] ?? "any", nodes[at]!, scope);
  }
  return wanted.gives(values);
}

function needKind(value: Value, wanted: string, where: Syntax, scope: Scope): void {
  const kind = kindOf(value);
  if (wanted !== "any" && kind !== "any" && kind !== wanted)
    scope.wrong(where, `must be of type ${wanted}, not ${kind}`);
}
