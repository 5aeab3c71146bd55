export interface LabelSpace {
  /** Least distance between two labels. */
  readonly gap: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Heights for labels that want to stand at given heights without touching each other, in the order asked for. Labels that
 * are too near are moved apart as a group around where they wanted to be, and all stay inside the space as long as it
 * holds them.
 */
export function placeLabels(wanted: readonly number[], { gap, from, to }: LabelSpace): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const groups: { members: number[]; top: number }[] = [];
  for (const index of order) {
    let group = { members: [index], top: wanted[index]! };
    let above = groups.at(-1);
    while (above && above.top + above.members.length * gap > group.top) {
      groups.pop();
      group = gathered([...above.members, ...group.members]);
      above = groups.at(-1);
    }
    groups.push(group);
  }
  const heights = new Map(
    groups.flatMap(({ members, top }) => members.map((member, place) => [member, top + place * gap] as const)),
  );
  return wanted.map((_, index) => heights.get(index)!);

  function gathered(members: number[]) {
    const middle = members.reduce((sum, member, place) => sum + wanted[member]! - place * gap, 0) / members.length;
    return { members, top: Math.max(from, Math.min(middle, to - (members.length - 1) * gap)) };
  }
}
