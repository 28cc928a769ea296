import type { Diagnostic } from '@standin/diagnostics';
import { describeFailure, functionsOf, typeObjectAt, underlying, type Origin, type Package, type Type } from '@standin/model';
import { walkType } from '@standin/render';
import { libraryAt } from './client-libraries.ts';

/** The types that declared types, functions and methods of a package are written with, and where. */
function writtenTypes(owner: Package): readonly (readonly [Type, Origin])[] {
  const declared = owner
    .files()
    .flatMap((file) => file.types().map((entry) => [typeObjectAt({ file, entry }).right(), { file, offset: entry.nameOffset }] as const));
  const given = functionsOf(owner).flatMap(({ signature: { parameters, results }, file, header }) =>
    [...parameters, ...results].map(({ type }) => [type, { file, offset: header.nameOffset }] as const),
  );
  return [...declared, ...given];
}

/** GEN106 for each name of a client library that a package declares something with and that the library does not have, at its first place. */
export function describeUnknownTypes(owner: Package): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const [written, origin] of writtenTypes(owner)) {
    walkType(written, (type) => {
      if (type.kind !== 'named' || libraryAt(type.package?.path) === undefined) return;
      const result = underlying(type);
      const key = `${type.package?.path}.${type.name}`;
      if (result.kind === 'failed' && result.lookup.kind === 'undeclared' && !found.has(key))
        found.set(key, describeFailure(result, origin));
    });
  }
  return [...found.values()];
}
