import type { Package } from '@standin/model';

/**
 * Whether importing a package brings in `target`, directly or through others: a test in the package `target` itself could then not import it (import cycle not allowed in test).
 * Packages that cannot be found bring in nothing.
 */
export function reaches(from: Package, path: string, target: string): boolean {
  const known = remembered(from);
  const key = `${path}\0${target}`;
  const answer = known.get(key) ?? search(from, path, target);
  known.set(key, answer);
  return answer;
}

const answers = new WeakMap<Package['program'], Map<string, boolean>>();

function remembered({ program }: Package): Map<string, boolean> {
  const known = answers.get(program) ?? new Map<string, boolean>();
  answers.set(program, known);
  return known;
}

function search({ program, location }: Package, path: string, target: string): boolean {
  const seen = new Set<string>([path]);
  const queue = [program.reference(path, location)];
  for (const reference of queue) {
    if (reference.path === target) return true;
    const loaded = reference.load();
    if (loaded.kind === 'missing') continue;
    for (const file of loaded.package.files()) {
      for (const { path: imported } of file.header().imports) {
        if (seen.has(imported)) continue;
        seen.add(imported);
        queue.push(program.reference(imported, loaded.package.location));
      }
    }
  }
  return false;
}
