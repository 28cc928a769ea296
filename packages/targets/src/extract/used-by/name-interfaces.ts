import type { Part } from './find-parts.ts';
import { exportName } from '../../output/export-name.ts';

/** Names that say nothing without their package. */
const general: ReadonlySet<string> = new Set(
  'API Client Conn Connection Consumer Cursor DB Database Dialer Logger Manager Pool Producer Publisher Reader Service Session Store Stmt Subscriber Tx Writer'.split(
    ' ',
  ),
);

function upperFirst(name: string): string {
  return exportName(name) ?? name;
}

/** What an interface may be called, the best first: by its type, by package and type, by the struct, function or variable that holds it. */
function* candidates({ dependency: { type }, sites }: Part): Generator<string> {
  const loaded = type.package?.load();
  const qualified = upperFirst(loaded?.kind === 'loaded' ? loaded.package.name() : '') + type.name;
  if (!general.has(type.name)) yield upperFirst(type.name);
  yield qualified;
  const holder = sites.find(({ owner }) => owner !== undefined)?.owner?.split('.')[0] ?? sites[0]?.place.name ?? '';
  if (holder !== '') yield upperFirst(holder) + qualified;
  for (let number = 2; ; number++) yield `${qualified}${number}`;
}

/** Names the interface of a part: as nothing in `taken` is called, to which it is added. */
export function nameInterface(part: Part, taken: Set<string>): string {
  for (const name of candidates(part)) {
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
  return '';
}
