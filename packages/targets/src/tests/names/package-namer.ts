import { guessPackageName, type Package } from '@standin/model';

/** Tells the name that the package at a path gives itself, as seen from a package; a guess where it cannot be found. */
export function packageNamer({ program: { workspace }, location }: Package): (path: string) => string {
  const names = new Map<string, string>();
  return (path) => {
    const known = names.get(path);
    if (known !== undefined) return known;
    const found = workspace.resolve(path, location);
    const name = (found.kind === 'found' ? workspace.packageName(found.location) : undefined) ?? guessPackageName(path);
    names.set(path, name);
    return name;
  };
}
