import type { Package } from '@standin/model';
import type { Builder } from '../../fakes/builders/builder.ts';
import { buildersOf } from '../../fakes/builders/builders-of.ts';
import { fakedPackageOf } from '../../fakes/clients/faked-package.ts';
import type { MysqlBackend } from '../../fakes/request.ts';
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

/** What is behind the fake MySQL: the fakes that are there say by what they declare whether it is go-sqlmock, since a flag may have made them otherwise than gen.yaml has it. */
function backendOf(proper: Package, { importPath, request: { mysqlBackend } }: AvailableFakes): MysqlBackend | undefined {
  const loaded = proper.program.reference(importPath, proper.location).load();
  if (loaded.kind !== 'loaded') return mysqlBackend;
  if (loaded.package.scope().has('Expectations')) return 'sqlmock';
  return mysqlBackend === 'sqlmock' ? undefined : mysqlBackend;
}

/** What the fakes of a package have, by what they are made from. */
export function describeFakes(proper: Package, available: AvailableFakes): PackageFakes {
  const faked = fakedPackageOf(proper, available.request.clients);
  const builders = buildersOf(faked);
  const backend = backendOf(proper, available);
  if (backend !== 'sqlmock' && backend !== 'engine') return { available, builders };
  const expectations = expectationsOf(faked, available.request);
  const examples = backend === 'sqlmock' ? exampleFakeCalls(faked, expectations) : [];
  return { available, builders, mysql: { backend, expectations, examples } };
}
