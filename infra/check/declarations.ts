import { everywhere, parts, type Syntax } from "./syntax";
import type { Kind } from "./values";

/** One thing that a template declares. */
export interface Declaration {
  readonly is: "param" | "var" | "resource" | "module" | "output";
  readonly name: string;
  readonly node: Syntax;
  readonly line: number;
  /** Of a parameter or an output. */
  readonly kind: Kind;
  /** Of a parameter: its default; of the others: what they are. Null: a parameter that has to be given. */
  readonly content: Syntax | null;
  /** Of a resource its type, of a module its file. */
  readonly target: string;
  readonly decorators: Readonly<Record<string, Syntax | null>>;
}

const KINDS: Readonly<Record<string, Declaration["is"]>> = {
  parameter_declaration: "param",
  variable_declaration: "var",
  resource_declaration: "resource",
  module_declaration: "module",
  output_declaration: "output",
};

/** What stands before a parameter and is understood. */
export const DECORATORS = ["description", "allowed", "minLength", "maxLength", "minValue"];

/** Everything that a template declares, in order, and the statements that are no declaration. */
export function declarationsOf(root: Syntax): {
  readonly declared: readonly Declaration[];
  readonly others: readonly Syntax[];
} {
  const declared: Declaration[] = [];
  const others: Syntax[] = [];
  let decorators: Record<string, Syntax | null> = {};
  for (const node of parts(root)) {
    if (node.type === "decorators") {
      decorators = Object.fromEntries(parts(node).map(decorator));
      continue;
    }
    const is = KINDS[node.type];
    if (is) declared.push(declaration(node, is, decorators));
    else others.push(node);
    decorators = {};
  }
  return { declared, others };
}

/** The names that a template uses, wherever. A declaration's own name is not among them. */
export function namesUsed(root: Syntax): ReadonlySet<string> {
  const used = everywhere(root, "identifier").filter((node) => {
    const { parent } = node;
    if (!parent || KINDS[parent.type]) return isContent(node, parent);
    return parent.type !== "object_property" || parts(parent)[0] !== node;
  });
  return new Set(used.map(({ text }) => text));
}

/** `param location string = where`: the name is declared here, and `where` is used. */
function isContent(node: Syntax, parent: Syntax | null): boolean {
  return parent !== null && parts(parent)[0] !== node;
}

function declaration(node: Syntax, is: Declaration["is"], decorators: Record<string, Syntax | null>): Declaration {
  const [name, ...rest] = parts(node);
  const type = rest.find((part) => part.type === "type");
  const [target] = is === "resource" || is === "module" ? rest : [];
  const content = rest.filter((part) => part !== type && part !== target).at(-1) ?? null;
  return {
    is,
    name: name!.text,
    node,
    line: node.line,
    kind: (type?.text ?? "any") as Kind,
    content,
    target: target?.text.slice(1, -1) ?? "",
    decorators,
  };
}

function decorator(node: Syntax): readonly [string, Syntax | null] {
  const [call] = parts(node);
  const [name, given] = parts(call!);
  return [name!.text, (given && parts(given)[0]) ?? null];
}
