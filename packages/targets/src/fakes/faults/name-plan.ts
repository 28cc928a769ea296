/** The method of a plan of faults: `SlowCache` for `slow-cache`; with `Faults` behind it where something else is called so. */
export function namePlan(key: string, taken: ReadonlySet<string>): string {
  const name = key
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
  return taken.has(name) ? `${name}Faults` : name;
}
