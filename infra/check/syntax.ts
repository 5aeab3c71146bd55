import { readFileSync } from "node:fs";
import { Language, Parser, type Node } from "web-tree-sitter";

/** A part of a template as it is written. */
export interface Syntax {
  /** As the grammar calls it: "resource_declaration", "identifier", "{". */
  readonly type: string;
  readonly text: string;
  /** Counted as editors count. */
  readonly line: number;
  /** Not a mere sign between parts. */
  readonly isNamed: boolean;
  /** No Bicep, or something that should be here and is not. */
  readonly isBroken: boolean;
  readonly parent: Syntax | null;
  readonly children: readonly Syntax[];
}

/** Reads a template's text. What is no Bicep is broken parts in the tree. */
export type Parse = (text: string) => Syntax;

/**
 * Starts the parser: the grammar is WebAssembly, so nothing has to be built for this machine. A text that has been read
 * is not read again.
 */
export async function startParser(): Promise<Parse> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(readFileSync(require.resolve("tree-sitter-bicep/tree-sitter-bicep.wasm"))));
  const trees = new Map<string, Syntax>();
  return (text) => {
    const root = trees.get(text) ?? copied(parser.parse(text)!.rootNode, null);
    trees.set(text, root);
    return root;
  };
}

/** Out of WebAssembly at once: every question to a node in there costs. */
function copied(node: Node, parent: Syntax | null): Syntax {
  const children: Syntax[] = [];
  const copy: Syntax = {
    type: node.type,
    text: node.text,
    line: node.startPosition.row + 1,
    isNamed: node.isNamed,
    isBroken: node.isError || node.isMissing,
    parent,
    children,
  };
  for (const child of node.children) if (child) children.push(copied(child, copy));
  return copy;
}

/** The parts of a node that mean something: not the signs between them, nor comments. */
export function parts(node: Syntax): readonly Syntax[] {
  return node.children.filter(({ isNamed, type }) => isNamed && type !== "comment");
}

/** Where the text is no Bicep. */
export function brokenPlaces(node: Syntax): readonly Syntax[] {
  return node.isBroken ? [node] : node.children.flatMap(brokenPlaces);
}

/** Everything of one type below a node. */
export function everywhere(node: Syntax, type: string): readonly Syntax[] {
  return node.children.flatMap((child) => [...(child.type === type ? [child] : []), ...everywhere(child, type)]);
}
