/** Maps with at most `width` calls under way; results stand in the order of `items`. */
export async function mapParallel<Item, Result>(
  items: readonly Item[],
  width: number,
  map: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      results[index] = await map(items[index] as Item, index);
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return results;
}
