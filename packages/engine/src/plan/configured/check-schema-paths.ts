import { diagnoseValue, placeOfPart, type ResolvedOptions } from '@standin/config';
import type { Diagnostic } from '@standin/diagnostics';
import type { PackageLocation, SourceTree } from '@standin/modules';
import { describeBadPath } from '@standin/targets';

/** GEN425 for each path of `mysql-schema` that nothing can be read from: where it is written. */
export function checkSchemaPaths(
  tree: SourceTree,
  { options, provenance }: ResolvedOptions,
  location: PackageLocation,
): readonly Diagnostic[] {
  const root = location.module?.directory ?? location.directory;
  return options.mysqlSchema.flatMap((path, index) => {
    const bad = describeBadPath(tree, root, path);
    if (bad === undefined) return [];
    const place = placeOfPart(tree, provenance.mysqlSchema, [String(index)]);
    const origin = place === undefined ? provenance.mysqlSchema.origin : ({ kind: 'file', place } as const);
    return [diagnoseValue(origin, { code: 'GEN425', ...bad })];
  });
}
