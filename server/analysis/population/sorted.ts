/** Entries that are sorted at once, and merged between two looks at what else is waiting. */
const RUN = 2048;

/** Sorts a list in portions: runs one by one, then each two neighbouring runs into one. Equal entries keep their order. */
export function* sortedInPortions<T>(list: T[], compare: (a: T, b: T) => number): Generator<undefined, T[]> {
  if (list.length <= RUN) return list.sort(compare);
  let from: T[] = [];
  for (let start = 0; start < list.length; start += RUN) {
    for (const each of list.slice(start, start + RUN).sort(compare)) from.push(each);
    yield;
  }
  for (let width = RUN; width < list.length; width *= 2) {
    const into: T[] = [];
    for (let start = 0; start < from.length; start += 2 * width) {
      const [middle, end] = [start + width, start + 2 * width].map((place) => Math.min(place, from.length));
      yield* merge(from, start, middle, end, into, compare);
    }
    from = into;
  }
  return from;
}

function* merge<T>(
  from: readonly T[],
  start: number,
  middle: number,
  end: number,
  into: T[],
  compare: (a: T, b: T) => number,
): Generator<undefined, void> {
  let left = start;
  let right = middle;
  while (left < middle || right < end) {
    const takesLeft = right >= end || (left < middle && compare(from[left], from[right]) <= 0);
    into.push(from[takesLeft ? left++ : right++]);
    if (into.length % RUN === 0) yield;
  }
}
