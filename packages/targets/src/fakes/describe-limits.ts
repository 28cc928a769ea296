import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { describeOrigin, isExported } from '@standin/model';
import type { Client } from '../clients/client.ts';
import { findOtherDriver } from '../clients/find-driver.ts';
import { describeDependency } from '../extract/used-by/describe-type.ts';
import type { FakedPackage } from './clients/faked-package.ts';

function noteAt(code: 'GEN161' | 'GEN169' | 'GEN173', client: Client, message: string, hint: string): readonly Diagnostic[] {
  const [site] = client.part.sites;
  return site === undefined ? [] : [createDiagnostic({ code, severity: 'note', message, hint, ...describeOrigin(site.place.origin) })];
}

/** Whether a reason that the whole library or database shares is told already. */
function isToldOf({ library }: Client, hasOtherDriver: boolean): boolean {
  return library.isPortOnly === true || (hasOtherDriver && library.kind === 'mysql');
}

function describePortOnly({ owner, portOnly }: FakedPackage): readonly Diagnostic[] {
  const hasOtherDriver = findOtherDriver(owner) !== undefined;
  return portOnly
    .filter((client) => !isToldOf(client, hasOtherDriver))
    .flatMap((client) =>
      noteAt(
        'GEN173',
        client,
        `there is no fake of ${describeDependency(client.type)}: ${client.name} has a port only`,
        'have the code take the port, and give it a mock in tests',
      ),
    );
}

/** Clients that nothing but a package variable holds, which another package cannot set. */
function describeHidden({ clients }: FakedPackage): readonly Diagnostic[] {
  return clients.flatMap(({ client, clients: same, field }) => {
    const sites = same.flatMap(({ part }) => part.sites);
    const isHidden = sites.every(({ place, owner }) => place.kind === 'variable' && owner === undefined && !isExported(place.name ?? ''));
    if (!isHidden) return [];
    const name = sites[0]?.place.name ?? '';
    return noteAt(
      'GEN169',
      client,
      `Swap leaves ${name} alone: it is not exported`,
      `export it, or write a function of the package that sets it, and call that with f.${field}`,
    );
  });
}

/** Clients that a field alone holds which another package cannot set: the code makes them itself. Tests of a program are in its package. */
function describeUnreached({ owner, clients }: FakedPackage): readonly Diagnostic[] {
  if (owner.name() === 'main') return [];
  return clients.flatMap(({ clients: same, field }) =>
    same.flatMap((client) => {
      const { sites } = client.part;
      const isUnreached = sites.every(({ place, isForeign }) => !isForeign && place.kind === 'field' && !isExported(place.name ?? ''));
      if (!isUnreached) return [];
      const message = `nothing hands in this ${describeDependency(client.type)}: no builder of the fakes can put f.${field} there`;
      return noteAt('GEN161', client, message, 'take it as a parameter of the constructor');
    }),
  );
}

/** Says what stands in the way of fakes of a package, each at its place. */
export function describeLimits(faked: FakedPackage): readonly Diagnostic[] {
  return [...faked.recognition.diagnostics, ...describePortOnly(faked), ...describeHidden(faked), ...describeUnreached(faked)];
}
