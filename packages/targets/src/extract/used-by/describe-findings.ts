import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { describeOrigin } from '@standin/model';
import type { HardWired } from '../hard-wired/hard-wired.ts';
import { describeDependency } from './describe-type.ts';
import type { Dependency } from './extract-dependencies.ts';
import { findOpaqueResults, type OpaqueResult } from './find-opaque-results.ts';

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

/** Says what is good to know before a dependency that is handed in becomes its interface: what no compiler finds. */
export function describeRemarks({ dependency, interface: extracted, isHandedIn, remarks }: Dependency): readonly Diagnostic[] {
  const name = describeDependency(dependency);
  if (extracted === undefined || !isHandedIn) return [];
  return remarks.map(({ reason, origin }) =>
    createDiagnostic({ code: 'GEN150', severity: 'note', message: `this ${name} is ${reason}`, ...describeOrigin(origin) }),
  );
}

function nameResult({ type, methods }: OpaqueResult): string {
  return `${type} (${methods.join(', ')})`;
}

/** Says of each interface what a double of it can hardly return. */
export function describeOpaqueResults(dependencies: readonly Dependency[]): readonly Diagnostic[] {
  const known = new Set<string>();
  return dependencies.flatMap((dependency) => {
    const name = dependency.interface?.name;
    const results = findOpaqueResults(dependency);
    const origin = dependency.uses.find(({ method }) => results.some(({ methods }) => methods.includes(method.name)))?.origin;
    if (name === undefined || !dependency.isHandedIn || origin === undefined || known.has(name)) return [];
    known.add(name);
    const message = `a double of ${name} can hardly make what it is to return: ${results.map(nameResult).join(', ')}`;
    const hint = 'hand in what your code asks for instead:\nFindAccount(id string) (Account, error), for instance';
    return [createDiagnostic({ code: 'GEN151', severity: 'note', message, hint, ...describeOrigin(origin) })];
  });
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
