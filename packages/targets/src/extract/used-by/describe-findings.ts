import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { describeOrigin } from '@standin/model';
import type { HardWired } from '../hard-wired/hard-wired.ts';
import { describeDependency } from './describe-type.ts';
import type { Dependency } from './extract-dependencies.ts';

/** Says where the concrete type of a dependency is needed, and where it could not be told what is called on it. */
export function describeObstacles({ dependency, escapes, unresolved }: Dependency): readonly Diagnostic[] {
  const name = describeDependency(dependency);
  return [
    ...escapes.map(({ reason, origin }) =>
      createDiagnostic({
        code: 'GEN135',
        severity: 'note',
        message: `no interface can stand for this ${name}: ${reason}`,
        ...describeOrigin(origin),
      }),
    ),
    ...unresolved.map(({ reason, origin, method }) => {
      const message = `unresolved: ${reason}; ${method ?? ''} may be called on a ${name} here`;
      return createDiagnostic({ code: 'GEN136', severity: 'warning', message, ...describeOrigin(origin) });
    }),
  ];
}

const sayings: Readonly<Record<HardWired['kind'], string>> = Object.freeze({
  call: 'is called',
  variable: 'is used',
  client: 'is made where it is used',
  global: 'is a package variable',
});

/** Says what is hard-wired, and what to hand in instead. */
export function describeHardWired({ kind, name, origin, advice }: HardWired): Diagnostic {
  const message = `hard-wired: ${name} ${sayings[kind]}`;
  return createDiagnostic({ code: 'GEN137', severity: 'note', message, hint: `hand in ${advice}`, ...describeOrigin(origin) });
}
