import type { PlatformPath } from 'node:path';
import { sortDiagnostics, type Diagnostic, type Position } from '@standin/diagnostics';

const mostPlaces = 6;

/** `service.go:12, 30; user.go:7 and 14 more`: a package's files are told by their names. */
function listPlaces(positions: readonly Position[], path: PlatformPath): string {
  const shown = positions.slice(0, mostPlaces);
  const files = [...new Set(shown.map(({ file }) => file))].map((file) => {
    const lines = new Set(shown.filter((position) => position.file === file).map(({ line }) => line));
    return `${path.basename(file)}:${[...lines].join(', ')}`;
  });
  const left = positions.length - shown.length;
  return files.join('; ') + (left > 0 ? ` and ${left} more` : '');
}

function joinAlike([first, ...others]: readonly [Diagnostic, ...Diagnostic[]], path: PlatformPath): Diagnostic {
  const places = others
    .flatMap(({ position }) => position ?? [])
    .filter(({ file, line }) => file !== first.position?.file || line !== first.position.line);
  if (places.length === 0) return first;
  const also = `also at ${listPlaces(places, path)}`;
  return Object.freeze({ ...first, hint: first.hint === undefined ? also : `${first.hint}\n${also}` });
}

/** Notes that say the same of several places of a package, as one: at the first place, with the others in its hint. */
export function joinNotes(diagnostics: readonly Diagnostic[], path: PlatformPath): readonly Diagnostic[] {
  const alike = new Map<string, [Diagnostic, ...Diagnostic[]]>();
  for (const diagnostic of sortDiagnostics(diagnostics)) {
    const key = `${diagnostic.code} ${diagnostic.message}`;
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [diagnostic]);
    else known.push(diagnostic);
  }
  return [...alike.values()].map((each) => joinAlike(each, path));
}
