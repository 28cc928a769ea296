import type { Package } from '@standin/model';
import type { Builder } from '../../fakes/builders/builder.ts';
import { buildersOf } from '../../fakes/builders/builders-of.ts';
import { fakedPackageOf } from '../../fakes/clients/faked-package.ts';
import { expectationsOf } from '../../fakes/schema/expectations-of.ts';
import type { AvailableFakes } from './available-fakes.ts';
import { exampleFakeCalls } from './example-fake-calls.ts';
import type { WiredMysql } from './wired-fakes.ts';

/** What fakes of a package have for its tests. */
export interface PackageFakes {
  readonly available: AvailableFakes;
  readonly builders: readonly Builder[];
  readonly mysql?: WiredMysql;
}

/** Whether go-sqlmock is behind the fake MySQL: the fakes that are there say so by what they declare, since a flag may have made them otherwise than gen.yaml has it. */
function hasExpectations(proper: Package, { importPath, request }: AvailableFakes): boolean {
  const loaded = proper.program.reference(importPath, proper.location).load();
  return loaded.kind === 'loaded' ? loaded.package.scope().has('Expectations') : request.mysqlBackend === 'sqlmock';
}

/** What the fakes of a package have, by what they are made from. */
export function describeFakes(proper: Package, available: AvailableFakes): PackageFakes {
  const faked = fakedPackageOf(proper, available.request.clients);
  const builders = buildersOf(faked);
  if (!hasExpectations(proper, available)) return { available, builders };
  const expectations = expectationsOf(faked, available.request);
  return { available, builders, mysql: { expectations, examples: exampleFakeCalls(faked, expectations) } };
}
