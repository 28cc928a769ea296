import { exportName } from '../output/export-name.ts';
import type { Part } from '../extract/used-by/find-parts.ts';

/** `DB` of `db`; otherwise as exported names are made. */
function exportPlace(name: string): string {
  return name === 'db' ? 'DB' : (exportName(name) ?? name);
}

/** What a client may be called, the best first: as its place, by the type or function that this belongs to, by its type. */
function* candidates({ sites, dependency: { type } }: Part): Generator<string> {
  const site =
    sites.find(({ place, isForeign }) => place.name !== undefined && !isForeign) ?? sites.find(({ place }) => place.name !== undefined);
  const name = exportPlace(site?.place.name ?? type.name);
  yield name;
  const owner = site?.owner?.split('.').map(exportPlace).join('');
  if (owner !== undefined) yield owner + name;
  for (let number = 2; ; number++) yield `${name}${number}`;
}

/** Names the clients of a package, each otherwise. */
export function nameClients(parts: readonly Part[]): ReadonlyMap<Part, string> {
  const taken = new Set<string>();
  const names = new Map<Part, string>();
  for (const part of parts) {
    for (const name of candidates(part)) {
      if (taken.has(name)) continue;
      taken.add(name);
      names.set(part, name);
      break;
    }
  }
  return names;
}
