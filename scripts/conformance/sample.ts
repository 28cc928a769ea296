/** `size` of the items, chosen by the seed and nothing else, in the order of `items`. */
export function sample<Item>(items: readonly Item[], size: number, seed: number): Item[] {
  let state = seed >>> 0;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const ranked = items.map((item, index) => ({ item, index, rank: random() }));
  const chosen = ranked.sort((left, right) => left.rank - right.rank).slice(0, size);
  return chosen.sort((left, right) => left.index - right.index).map(({ item }) => item);
}
