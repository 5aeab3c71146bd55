/** Persons in one place that nobody may single out: a unit in a term. */
export interface Cell {
  readonly name: string;
  readonly persons: number;
}

/**
 * Somebody who has every published figure. Each figure is the sum of some cells; adding and subtracting figures, with
 * any factors, gives the row space of the figures. Cells without persons are taken as known to be empty.
 *
 * Returns the smallest groups of 1 to k − 1 persons about which the attacker has an equation of their own. As each cell
 * holds at least one person, such a group has at most k − 1 cells, and all of them are tried. An equation about some
 * cells alone exists exactly when what the figures leave open of those cells is linearly dependent.
 */
export function smallGroupsExposed(cells: readonly Cell[], figures: readonly (readonly string[])[], k = 5): string[] {
  const known = cells.filter((cell) => cell.persons > 0);
  const rows = figures.map((figure) => known.map((cell) => (figure.includes(cell.name) ? 1 : 0)));
  const open = leftOpen(rows, known.length);
  const small = known.map((cell, i) => ({ ...cell, open: open[i]! })).filter((cell) => cell.persons < k);
  const found: string[] = [];
  extend([], [], 0, 0);
  return found;

  function extend(names: readonly string[], basis: readonly Row[], persons: number, from: number): void {
    for (const [offset, cell] of small.slice(from).entries()) {
      if (persons + cell.persons >= k) continue;
      const rest = basis.reduce((row, by) => eliminate(row, by.row, by.pivot), cell.open);
      const pivot = rest.findIndex((value) => value !== 0);
      const group = [...names, cell.name];
      if (pivot < 0) found.push(`${group.join(" + ")}: ${persons + cell.persons} persons`);
      else extend(group, [...basis, { row: rest, pivot }], persons + cell.persons, from + offset + 1);
    }
  }
}

interface Row {
  readonly row: readonly number[];
  readonly pivot: number;
}

/**
 * For each cell, what the figures leave open of it: coordinates in the space that is orthogonal to all figures, in
 * whole numbers. A weighted sum of cells is known to the attacker exactly when the weighted sum of these is zero.
 */
function leftOpen(rows: readonly (readonly number[])[], width: number): readonly (readonly number[])[] {
  const reduced = reduce(rows, width);
  const scale = reduced.reduce((product, { row, pivot }) => lcm(product, Math.abs(row[pivot]!)), 1);
  const free = [...Array(width).keys()].filter((column) => !reduced.some(({ pivot }) => pivot === column));
  return [...Array(width).keys()].map((column) => {
    const own = reduced.find(({ pivot }) => pivot === column);
    return free.map((f) => (own ? 0 - (own.row[f]! * scale) / own.row[column]! : f === column ? scale : 0));
  });
}

/** Gauss and Jordan, without fractions. */
function reduce(rows: readonly (readonly number[])[], width: number): readonly Row[] {
  let rest = rows;
  let done: readonly Row[] = [];
  for (let column = 0; column < width; column++) {
    const row = rest.find((candidate) => candidate[column] !== 0);
    if (!row) continue;
    rest = rest.filter((other) => other !== row).map((other) => eliminate(other, row, column));
    done = [...done.map((other) => ({ ...other, row: eliminate(other.row, row, column) })), { row, pivot: column }];
  }
  return done;
}

/** Makes the column of a row zero with the help of another row. A number too large to be exact is an error. */
function eliminate(row: readonly number[], by: readonly number[], column: number): readonly number[] {
  if (row[column] === 0) return row;
  const result = row.map((value, i) => value * by[column]! - by[i]! * row[column]!);
  if (!result.every(Number.isSafeInteger)) throw new RangeError("The numbers have become too large to be exact.");
  const divisor = result.reduce(gcd, 0) || 1;
  return result.map((value) => value / divisor);
}

function gcd(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : gcd(b, a % b);
}

function lcm(a: number, b: number): number {
  return (a / gcd(a, b)) * b;
}
