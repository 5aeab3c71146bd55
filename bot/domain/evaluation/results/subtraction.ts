import type { Term } from "../../placement/term";

/** Persons behind a shown figure of an area and one term. */
export interface AreaPersons {
  readonly term: Term;
  readonly persons: number;
}

/** Persons behind a shown figure of a unit in the area, by the term in which they answered. */
export type WindowPersons = Readonly<Record<Term, number>>;

/**
 * Can somebody who adds and subtracts the shown figures of an area come to figures of 1 to k − 1 persons?
 *
 * Draw a graph: every shown figure is a node, and there is one node more for "no unit window". Every person is an
 * edge between the area figure of their term and the window that they are in, or "no unit window". Whoever gives each
 * figure a factor and adds up gets, for each person, the factor of one end plus that of the other; with the sign of
 * the windows turned that is a difference between two nodes. The persons who remain in the sum are those whose ends
 * differ, and they always contain all edges between two halves of the nodes: a cut. So no small group can be reached,
 * with whatever factors, exactly when every cut that has persons at all has at least k.
 *
 * Taking a window away joins its node with "no unit window", and joining nodes only removes cuts: showing less is
 * always safe. Every window must lie in terms whose area figure is shown: see `isWithin`.
 */
export function leavesSmallGroup(areas: readonly AreaPersons[], windows: readonly WindowPersons[], k: number): boolean {
  return hasCutBelow(graphOf(areas, windows).graph, k);
}

/** Persons between two nodes, by node and node. */
type Graph = Map<number, Map<number, number>>;

/** Areas are the first nodes, then the windows, then the one for "no window". */
export function graphOf(
  areas: readonly AreaPersons[],
  windows: readonly WindowPersons[],
): { readonly graph: Graph; readonly noWindow: number } {
  const noWindow = areas.length + windows.length;
  const graph: Graph = new Map([...Array(noWindow + 1).keys()].map((node) => [node, new Map<number, number>()]));
  for (const [node, { term, persons }] of areas.entries()) {
    const inWindows = windows.map((window) => window[term] ?? 0);
    for (const [index, shared] of inWindows.entries()) connect(graph, node, areas.length + index, shared);
    connect(graph, node, noWindow, persons - inWindows.reduce((sum, shared) => sum + shared, 0));
  }
  return { graph, noWindow };
}

/**
 * Whether the area's figure is shown for every term of a window. Where it is not, the area is part of what the total
 * leaves over, and a window could be taken away from that.
 */
export function isWithin(areas: readonly AreaPersons[], window: WindowPersons): boolean {
  const shown = areas.map(({ term }) => term);
  return Object.entries(window).every(([term, persons]) => persons === 0 || shown.includes(term));
}

function connect(graph: Graph, a: number, b: number, persons: number): void {
  if (persons === 0) return;
  graph.get(a)!.set(b, (graph.get(a)!.get(b) ?? 0) + persons);
  graph.get(b)!.set(a, (graph.get(b)!.get(a) ?? 0) + persons);
}

/**
 * Whether some cut has 1 to k − 1 persons: the minimum cut by Stoer and Wagner, on each connected part. Each round
 * collects a part's nodes, always the one with most persons towards those collected; the last one's edges are the
 * smallest cut between it and the last but one, so the two can be joined afterwards.
 */
function hasCutBelow(graph: Graph, k: number): boolean {
  while (graph.size > 0) {
    const start = graph.keys().next().value!;
    const towards = new Map<number, number>([[start, 0]]);
    const collected: number[] = [];
    while (towards.size > 0) {
      const [node] = [...towards].reduce((most, each) => (each[1] > most[1] ? each : most));
      towards.delete(node);
      collected.push(node);
      for (const [neighbour, persons] of graph.get(node)!) {
        if (!collected.includes(neighbour)) towards.set(neighbour, (towards.get(neighbour) ?? 0) + persons);
      }
    }
    const last = collected.at(-1)!;
    const edges = [...graph.get(last)!];
    if (edges.length > 0 && edges.reduce((sum, [, persons]) => sum + persons, 0) < k) return true;
    join(graph, last, collected.at(-2));
  }
  return false;
}

/** Moves a node's edges to another node; without one, the node stood alone and goes. */
function join(graph: Graph, gone: number, into: number | undefined): void {
  const edges = graph.get(gone)!;
  graph.delete(gone);
  for (const [neighbour, persons] of edges) {
    graph.get(neighbour)!.delete(gone);
    if (into !== undefined && neighbour !== into) connect(graph, into, neighbour, persons);
  }
}
