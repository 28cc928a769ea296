import { serverFields, type FakedPackage } from '../clients/faked-package.ts';
import { isConsumer, nameAnother } from '../clients/settings-of.ts';
import { fakesFileNames } from '../fakes-file-names.ts';
import type { Builder } from './builder.ts';
import { findBuilders } from './find-builders.ts';

/** What fakes and their file have beside builders. */
export function namesBesideBuilders({ clients }: FakedPackage): readonly string[] {
  const others = clients.filter(isConsumer).map(nameAnother);
  return [...clients.map(({ field }) => field), ...others, ...fakesFileNames, ...serverFields];
}

/** The builders that the fakes of a package have; none for a program, which nobody can import. */
export function buildersOf(faked: FakedPackage): readonly Builder[] {
  return faked.owner.name() === 'main' ? [] : findBuilders(faked, new Set(namesBesideBuilders(faked)));
}
