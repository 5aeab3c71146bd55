import { posix } from "node:path";
import { declarationsOf, namesUsed, type Declaration } from "./declarations";
import { evaluate, properties, type Scope } from "./expressions";
import { acceptParameter, decoratorProblems } from "./parameters";
import type { ResourceTypes } from "./resource-types";
import { brokenPlaces, parts, type Parse, type Syntax } from "./syntax";
import { isLate, kindOf, toJson, unknown, type Resource, type Value } from "./values";

/** What a template asks Azure for, and what is wrong with it: "modules/web.bicep:12: site.properties.x is no property". */
export interface Plan {
  /** Of the template and its modules. */
  readonly resources: readonly Resource[];
  readonly outputs: ReadonlyMap<string, Value>;
  readonly problems: readonly string[];
}

/** Template texts by their paths, such as "modules/web.bicep". */
export type Templates = Readonly<Record<string, string>>;

/** Parameters by name; null: any that the template accepts, so that every choice in it is looked at. */
export type Given = ReadonlyMap<string, Value> | null;

/**
 * Reads templates as the compiler and Azure would, as far as that can be done without them: the grammar, names, types of
 * expressions, modules' parameters and outputs, and each resource against what Azure takes.
 */
export function makeReadTemplates(parse: Parse, types: ResourceTypes) {
  return (templates: Templates, file: string, given: Given): Plan => {
    const plan = new Reading({ parse, types, templates }, file, given).plan();
    const unreached = Object.keys(templates).filter((path) => path !== file && !reached(templates, file).has(path));
    return {
      ...plan,
      problems: [...new Set([...plan.problems, ...unreached.map((path) => `${path}:1: no template uses it`)])],
    };
  };
}

function reached(templates: Templates, file: string): ReadonlySet<string> {
  const found = [...(templates[file] ?? "").matchAll(/^module \w+ '([^']+)'/gm)].map(([, path]) => beside(file, path!));
  return new Set(found.flatMap((path) => [path, ...reached(templates, path)]));
}

function beside(file: string, path: string): string {
  return posix.join(posix.dirname(file), path);
}

interface Deps {
  readonly parse: Parse;
  readonly types: ResourceTypes;
  readonly templates: Templates;
}

/** One template with one set of parameters. What is declared is worked out when it is first asked for. */
class Reading implements Scope {
  readonly types: ResourceTypes;
  private readonly problems: string[] = [];
  private readonly resources: Resource[] = [];
  private readonly worked = new Map<string, Value>();
  private readonly underWay = new Set<string>();
  private readonly loops: (readonly [name: string, value: Value])[] = [];
  private declared: readonly Declaration[] = [];

  constructor(
    private readonly deps: Deps,
    private readonly file: string,
    private readonly given: Given,
  ) {
    this.types = deps.types;
  }

  plan(): Plan {
    const root = this.deps.parse(this.deps.templates[this.file]!);
    for (const place of brokenPlaces(root)) this.wrong(place, `this is no Bicep: ${place.text.slice(0, 40)}`);
    if (this.problems.length > 0) return { resources: [], outputs: new Map(), problems: this.problems };
    const { declared, others } = declarationsOf(root);
    this.declared = declared;
    for (const other of others) {
      if (!/^targetScope = 'resourceGroup'$/.test(other.text)) this.wrong(other, `not allowed here: ${other.text}`);
    }
    this.checkNames(namesUsed(root));
    const outputs = new Map<string, Value>();
    for (const one of declared) {
      const value = this.work(one);
      if (one.is === "output") outputs.set(one.name, value);
    }
    return { resources: this.resources, outputs, problems: this.problems };
  }

  wrong(where: Syntax, problem: string): Value {
    this.problems.push(`${this.file}:${where.line}: ${problem}`);
    return unknown("any", "<wrong>");
  }

  lookUp(name: string, where: Syntax): Value | undefined {
    const loop = this.loops.findLast(([variable]) => variable === name);
    if (loop) return loop[1];
    const found = this.declared.find((one) => one.name === name && one.is !== "output");
    if (found && this.underWay.has(name)) return this.wrong(where, `${name} depends on itself`);
    return found && this.work(found);
  }

  private checkNames(used: ReadonlySet<string>): void {
    for (const [at, one] of this.declared.entries()) {
      const isTwice =
        this.declared.findIndex(({ name, is }) => name === one.name && (is === "output") === (one.is === "output")) <
        at;
      if (isTwice) this.wrong(one.node, `${one.name} is declared twice`);
      if ((one.is === "param" || one.is === "var") && !used.has(one.name))
        this.wrong(one.node, `${one.name} is not used`);
      for (const problem of decoratorProblems(one)) this.wrong(one.node, problem);
    }
  }

  private work(one: Declaration): Value {
    const key = `${one.is === "output" ? "output " : ""}${one.name}`;
    const before = this.worked.get(key);
    if (before) return before;
    this.underWay.add(key);
    const value = this.valueOf(one);
    this.underWay.delete(key);
    this.worked.set(key, value);
    return value;
  }

  private valueOf(one: Declaration): Value {
    switch (one.is) {
      case "param":
        return this.parameter(one);
      case "var":
        return this.each(one.content!, (node) => evaluate(node, this));
      case "output":
        return this.output(one);
      case "resource":
        return this.each(one.content!, (node) => this.resource(one, node));
      case "module":
        return this.module(one);
    }
  }

  private parameter(one: Declaration): Value {
    const fallback = one.content && evaluate(one.content, this);
    const given = this.given?.get(one.name) ?? (this.given ? fallback : null);
    const { value, problems } = acceptParameter(one, given);
    for (const problem of problems) this.wrong(one.node, problem);
    if (fallback && kindOf(fallback) !== one.kind) this.wrong(one.node, `${one.name} is not of type ${one.kind}`);
    return value;
  }

  private output(one: Declaration): Value {
    const value = evaluate(one.content!, this);
    const kind = kindOf(value);
    if (kind !== "any" && kind !== one.kind)
      this.wrong(one.node, `${one.name} must be of type ${one.kind}, not ${kind}`);
    return value;
  }

  /** Something, or for a loop all that it makes. */
  private each(node: Syntax, make: (node: Syntax) => Value): Value {
    if (node.type !== "for_statement") return make(node);
    const [variable, collection, body] = parts(node);
    const all = evaluate(collection!, this);
    if (all.is !== "array") return this.wrong(collection!, "a loop needs an array");
    const items = all.items.map((item) => {
      this.loops.push([variable!.text, item]);
      const made = make(body!);
      this.loops.pop();
      return made;
    });
    return { is: "array", items };
  }

  private resource(one: Declaration, node: Syntax): Value {
    const bodyType = this.types.bodyOf(one.target);
    if (bodyType === undefined) return this.wrong(one.node, `${one.target}: run types/read-types.mjs, or no such type`);
    if (node.type !== "object") return this.wrong(node, `${node.type}: this check does not know that form`);
    const whole = evaluate(node, this);
    const entries = new Map(whole.is === "object" ? whole.entries : []);
    const [parent, scope] = [entries.get("parent"), entries.get("scope")];
    for (const word of ["parent", "scope", "dependsOn"]) entries.delete(word);
    const body: Value = { is: "object", entries, isOpen: false };
    const within = parent ?? scope;
    const resource: Resource = {
      type: one.target,
      symbol: one.name,
      body,
      within: within?.is === "resource" ? within.resource : null,
    };
    this.checkPlace(one, parent, scope);
    for (const problem of this.types.problems(body, bodyType, one.name)) this.wrong(one.node, problem);
    const name = entries.get("name");
    if (name && isLate(name)) this.wrong(one.node, `${one.name}.name must be known before anything is made`);
    this.resources.push(resource);
    return { is: "resource", resource };
  }

  private checkPlace({ node, name, target }: Declaration, parent: Value | undefined, scope: Value | undefined): void {
    const isChild = target.split("/").length > 2;
    const above = target.replace(/\/[^/]+@.*$/, "");
    const type = parent?.is === "resource" ? parent.resource.type.replace(/@.*$/, "") : null;
    if (isChild && type !== above) this.wrong(node, `${name}.parent must be a ${above}`);
    if (!isChild && parent) this.wrong(node, `${name} cannot have a parent`);
    if (scope && scope.is !== "resource") this.wrong(node, `${name}.scope must be a resource`);
  }

  private module(one: Declaration): Value {
    const file = beside(this.file, one.target);
    if (!Object.hasOwn(this.deps.templates, file)) return this.wrong(one.node, `${one.target} does not exist`);
    if (one.content?.type !== "object") return this.wrong(one.node, "a module is given as { name, params }");
    const called = new Map(properties(one.content));
    for (const name of called.keys()) {
      if (name !== "name" && name !== "params") this.wrong(one.node, `${one.name}.${name} is no property of a module`);
    }
    const given = called.get("params") ? evaluate(called.get("params")!, this) : null;
    const entries: ReadonlyMap<string, Value> = given?.is === "object" ? given.entries : new Map<string, Value>();
    const wanted = declarationsOf(this.deps.parse(this.deps.templates[file]!)).declared.filter(
      ({ is }) => is === "param",
    );
    for (const { name, content } of wanted) {
      if (!content && !entries.has(name)) this.wrong(one.node, `${one.target} needs ${name}`);
    }
    for (const name of entries.keys()) {
      if (!wanted.some((param) => param.name === name)) this.wrong(one.node, `${one.target} knows no ${name}`);
    }
    const inner = new Map([...entries].map(([name, value]) => [name, settled(value)]));
    const plan = new Reading(this.deps, file, inner).plan();
    this.problems.push(...plan.problems);
    this.resources.push(...plan.resources);
    const outputs = [...plan.outputs].map(([name, value]): [string, Value] => {
      return [name, unknown(kindOf(value), `<${one.name}.${name}>`, true)];
    });
    return { is: "module", outputs: new Map(outputs) };
  }
}

/** A module begins when what it is given is known. */
function settled(value: Value): Value {
  switch (value.is) {
    case "unknown":
      return { ...value, isLate: false };
    case "object":
      return { ...value, entries: new Map([...value.entries].map(([name, part]) => [name, settled(part)])) };
    case "array":
      return { ...value, items: value.items.map(settled) };
    case "either":
      return { ...value, options: value.options.map(settled) };
    case "known":
    case "typed":
    case "resource":
    case "module":
      return value;
  }
}

/** A resource as JSON, for rules and for people. */
export function described({ type, symbol, body, within }: Resource) {
  return {
    type: type.replace(/@.*$/, ""),
    symbol,
    within: within ? within.symbol : null,
    body: toJson(body) as Readonly<Record<string, unknown>>,
  };
}
