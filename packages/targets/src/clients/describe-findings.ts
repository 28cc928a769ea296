import { createDiagnostic, nearNames, type Diagnostic } from '@standin/diagnostics';
import { describeOrigin, type Origin, type Package } from '@standin/model';
import { describeBrokenDeclarations } from '../extract/used-by/describe-broken-declarations.ts';
import { describeDependency } from '../extract/used-by/describe-type.ts';
import type { ClientCall } from './client-call.ts';
import { libraryAt, libraryPaths } from './client-libraries.ts';
import type { Client } from './client.ts';
import { describeUnknownTypes } from './describe-unknown-types.ts';
import type { OtherDriver } from './find-driver.ts';

/** What is told of a recognition. */
export interface Findings {
  readonly owner: Package;
  readonly clients: readonly Client[];
  readonly calls: readonly ClientCall[];
  readonly otherDriver: OtherDriver | undefined;
}

function noteAt(code: 'GEN161' | 'GEN162' | 'GEN168', origin: Origin, message: string, hint?: string): Diagnostic {
  return createDiagnostic({ code, severity: 'note', message, hint, ...describeOrigin(origin) });
}

/** Imports of client libraries whose source is not there, or of what is nearly one, each path once. */
function describeMissing({ program, location, files }: Package): readonly Diagnostic[] {
  const specs = files().flatMap((file) => file.header().imports.map(({ path, offset }) => ({ path, origin: { file, offset } })));
  const meant = new Map(specs.map((spec) => [spec.path, spec] as const));
  return [...meant.values()].flatMap(({ path, origin }) => {
    const [near = ''] = nearNames(path, libraryPaths);
    const isLibrary = libraryAt(path) !== undefined;
    if (!isLibrary && near === '') return [];
    const loaded = program.reference(path, location).load();
    if (loaded.kind === 'loaded') return [];
    const hint = isLibrary ? loaded.hint : `did you mean ${near}?`;
    return [createDiagnostic({ code: 'GEN163', severity: 'error', message: loaded.message, hint, ...describeOrigin(origin) })];
  });
}

/** Clients that are called where they are made. */
function describeMadeInside({ clients, calls }: Findings): readonly Diagnostic[] {
  return clients.flatMap((client) => {
    const use = calls.find((call) => call.client === client && call.kind !== 'lifecycle');
    const origin = client.part.sites[0]?.place.origin;
    if (!client.isMadeInside || use === undefined || origin === undefined) return [];
    const message = `this ${describeDependency(client.type)} is made where it is used: no fake can take its place`;
    return [noteAt('GEN161', origin, message, 'hand it in, as a field or a parameter of the constructor')];
  });
}

function firstOf(calls: readonly ClientCall[], isMeant: (call: ClientCall) => boolean): Origin | undefined {
  return calls.find(isMeant)?.origin;
}

/** Says what stands in the way of fakes: each reason once, at its first place. */
export function describeFindings(findings: Findings): readonly Diagnostic[] {
  const { owner, calls, otherDriver } = findings;
  const other = otherDriver && firstOf(calls, ({ library }) => library.kind === 'mysql');
  const port = firstOf(calls, ({ library }) => library.isPortOnly === true);
  return [
    ...describeMissing(owner),
    ...describeUnknownTypes(owner),
    ...describeBrokenDeclarations(owner, 'warning'),
    ...describeMadeInside(findings),
    ...(otherDriver && other
      ? [
          noteAt(
            'GEN162',
            other,
            `go.mod requires a driver for ${otherDriver.database}, ${otherDriver.path}, and none for MySQL: only ports are made`,
          ),
        ]
      : []),
    ...(port ? [noteAt('GEN168', port, 'confluent-kafka-go calls a C library: only ports are made of its clients')] : []),
  ];
}
