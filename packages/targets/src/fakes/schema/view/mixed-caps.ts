import { exportName } from '../../../output/export-name.ts';

/** An exported name made of that of a table or column: `UserID` of `user_id`; `undefined` where no Go name comes of it. */
export function mixedCaps(name: string): string | undefined {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const exported = words.map((word, index) => exportName(word) ?? (index === 0 ? undefined : word));
  return exported.length === 0 || exported.includes(undefined) ? undefined : exported.join('');
}

/** The name with a number behind it where it is taken; it is taken then. */
export function claimName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}${number}`;
  taken.add(free);
  return free;
}
