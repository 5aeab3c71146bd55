import { DECORATORS, type Declaration } from "./declarations";
import { parts } from "./syntax";
import { fromJson, kindOf, known, unknown, type Kind, type Value } from "./values";

const KINDS: readonly Kind[] = ["string", "int", "bool", "object", "array"];

/** What is wrong with the words before a parameter. */
export function decoratorProblems({ is, name, kind, decorators }: Declaration): readonly string[] {
  const strange = Object.keys(decorators).filter((word) => !DECORATORS.includes(word));
  return [
    ...strange.map((word) => `@${word}: this check does not know it`),
    ...((is === "param" || is === "output") && !KINDS.includes(kind) ? [`${name} cannot be of type ${kind}`] : []),
  ];
}

/** A parameter's value, and what its declaration has against it. Null stands for every value that it accepts. */
export function acceptParameter(
  { name, kind, decorators }: Declaration,
  given: Value | null,
): { readonly value: Value; readonly problems: readonly string[] } {
  const allowed = decorators["allowed"] ? parts(decorators["allowed"]).map(({ text }) => text.slice(1, -1)) : null;
  if (given === null) {
    const free: Value = allowed ? { is: "either", options: allowed.map(known) } : anyOf(kind, name);
    return { value: free, problems: [] };
  }
  return { value: given, problems: problemsOf(given) };

  function problemsOf(value: Value): readonly string[] {
    if (value.is === "either") return value.options.flatMap(problemsOf);
    const its = kindOf(value);
    if (its !== kind && (its !== "any" || value.is === "known")) return [`${name} must be of type ${kind}, not ${its}`];
    if (value.is !== "known") return [];
    const json = value.value;
    if (kind === "int" && !Number.isInteger(json)) return [`${name} must be a whole number, not ${String(json)}`];
    if (allowed && !allowed.includes(String(json)))
      return [`${name} must be one of ${allowed.join(", ")}, not "${String(json)}"`];
    const size = typeof json === "number" ? json : String(json).length;
    const limit = (word: string) => (decorators[word] ? Number(decorators[word].text) : null);
    const [least, most] = [limit("minLength") ?? limit("minValue"), limit("maxLength")];
    return [
      ...(least !== null && size < least ? [`${name} must be at least ${least}, not ${size}`] : []),
      ...(most !== null && size > most ? [`${name} may be at most ${most}, not ${size}`] : []),
    ];
  }
}

function anyOf(kind: Kind, name: string): Value {
  return kind === "object" ? { is: "object", entries: new Map(), isOpen: true } : unknown(kind, `<${name}>`);
}

interface ParameterFile {
  readonly parameters?: Readonly<Record<string, { readonly value?: unknown }>>;
}

const PLACEHOLDER = /\$\{\{(\w+)\}\}/g;

/** A parameter file's values by name, with each `${{NAME}}` as the environment file has it. Throws on what is no JSON. */
export function readParameterFile(
  text: string,
  environment: Readonly<Record<string, string>>,
): ReadonlyMap<string, Value> {
  const filled = text.replace(PLACEHOLDER, (whole, name: string) => environment[name] ?? whole);
  const { parameters = {} } = JSON.parse(filled) as ParameterFile;
  return new Map(Object.entries(parameters).map(([name, { value }]) => [name, fromJson(value)]));
}

/** What is wrong with a parameter file for a template: a name that it has not, or one that it needs. */
export function fileProblems(given: ReadonlyMap<string, Value>, declared: readonly Declaration[]): readonly string[] {
  const wanted = declared.filter(({ is }) => is === "param");
  return [
    ...[...given.keys()]
      .filter((name) => !wanted.some((one) => one.name === name))
      .map((name) => `${name} is no parameter`),
    ...wanted.filter(({ name, content }) => !content && !given.has(name)).map(({ name }) => `${name} is missing`),
  ];
}
