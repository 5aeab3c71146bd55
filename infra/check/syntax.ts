import { readFileSync } from "node:fs";
import { Language, Parser, type Node } from "web-tree-sitter";

/** A part of a template as it is written. */
export type Syntax = Node;

/** Reads a template's text. What is no Bicep is an ERROR or a missing part in the tree. */
export type Parse = (text: string) => Syntax;

/** Starts the parser: the grammar is WebAssembly, so nothing has to be built for this machine. */
export async function startParser(): Promise<Parse> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(readFileSync(require.resolve("tree-sitter-bicep/tree-sitter-bicep.wasm"))));
  return (text) => parser.parse(text)!.rootNode;
}

/** The parts of a node that mean something: not the signs between them, nor comments. */
export function parts(node: Syntax): readonly Syntax[] {
  return node.namedChildren.filter((child): child is Syntax => child !== null && child.type !== "comment");
}

/** Where the text is no Bicep. */
export function brokenPlaces(node: Syntax): readonly Syntax[] {
  if (!node.hasError) return [];
  if (node.isError || node.isMissing) return [node];
  return node.children.flatMap((child) => (child ? brokenPlaces(child) : []));
}

/** Everything of one type below a node. */
export function everywhere(node: Syntax, type: string): readonly Syntax[] {
  return node.descendantsOfType(type).filter((one): one is Syntax => one !== null);
}

/** Counted as editors count. */
export function lineOf(node: Syntax): number {
  return node.startPosition.row + 1;
}
