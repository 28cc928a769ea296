/** A line for each file that is not byte for byte what is wanted: its name, and what there is of both. */
export function compareTrees(found: Readonly<Record<string, string>>, wanted: Readonly<Record<string, string>>): readonly string[] {
  const names = new Set([...Object.keys(found), ...Object.keys(wanted)]);
  const describe = (text: string | undefined): string => (text === undefined ? 'absent' : `${text.length} characters`);
  return [...names]
    .filter((name) => found[name] !== wanted[name])
    .map((name) => `${name}: ${describe(found[name])}, not ${describe(wanted[name])}`);
}
