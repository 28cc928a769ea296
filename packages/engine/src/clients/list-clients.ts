import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { PackageLocation } from '@standin/modules';
import { noNamedClients, type ClientsReport, type NamedClients } from '@standin/targets';
import { expandForList } from '../list/expand-for-list.ts';
import { createListWorkspaces } from '../list/list-workspaces.ts';
import { createConfigurations } from '../plan/configured/configurations.ts';
import { namedClientsOf } from '../plan/configured/named-clients-of.ts';
import { resolveFakes } from '../plan/configured/resolve-fakes.ts';
import { createTargetResolver } from '../plan/configured/resolve-target.ts';
import { findFakeDirectives, type PlanOptions } from '../plan/plan-run.ts';
import { hideCatalogue } from '../run/hide-catalogue.ts';
import type { Session } from '../types.ts';

/** Tells what the package in a directory does with clients, those among them that are named; `undefined` where it can hold none. */
export type RecognizePackage = (directory: string, clients: NamedClients) => ClientsReport | undefined;

/** What packages do with clients, in the order of their directories. */
export interface ClientsListing {
  /** How many packages were asked. */
  readonly packageCount: number;
  /** Those that have clients or calls. */
  readonly packages: readonly ClientsReport[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What is asked of a listing. */
export interface ListingRequest {
  /** Patterns of packages. */
  readonly patterns: readonly string[];
  /** Where they are seen from, absolute. */
  readonly directory: string;
  /** What flags and the environment say of the options of gen.yaml. */
  readonly options: PlanOptions;
}

/** Tells which clients gen.yaml names in packages. */
function createNames(session: Session, { patterns, directory, options }: ListingRequest): NamesOfPackages {
  const configurations = createConfigurations(session.tree, directory);
  const directives = findFakeDirectives(session, patterns, directory);
  const resolve = createTargetResolver(options);
  return {
    of(location) {
      if (!configurations.isSound(location.directory)) return noNamedClients;
      const directive = directives.find(({ origin }) => session.tree.path.dirname(origin.file) === location.directory);
      const asked = { location, configuration: configurations.of(location.directory), directive };
      return namedClientsOf(resolveFakes({ session, resolve }, asked).resolved, session.tree);
    },
    diagnostics: () => configurations.diagnostics(),
  };
}

interface NamesOfPackages {
  of(location: PackageLocation): NamedClients;
  diagnostics(): readonly Diagnostic[];
}

/** Lists the clients of packages. Reads; writes nothing. */
export function listClients(session: Session, request: ListingRequest, recognize: RecognizePackage): ClientsListing {
  const { patterns, directory } = request;
  const workspaceOf = createListWorkspaces(session, directory);
  const { places, diagnostics } = expandForList(patterns, { session, workspaceOf, directory });
  const names = createNames(session, request);
  const results = places.map((place) => {
    const location = workspaceOf(place.directory).locate(place.directory);
    return location && recognizeSafely(recognize, place.directory, names.of(location));
  });
  const reports = results.flatMap((result) => (result === undefined || 'code' in result ? [] : [result]));
  const failures = results.flatMap((result) => (result !== undefined && 'code' in result ? [result] : []));
  const found = reports.flatMap((report) => report.diagnostics).map((diagnostic) => hideCatalogue(session.tree, diagnostic));
  return {
    packageCount: places.length,
    packages: reports.filter(({ clients, calls }) => clients.length > 0 || calls.length > 0),
    diagnostics: [...diagnostics, ...names.diagnostics(), ...failures, ...found],
  };
}

/** What recognition throws is our bug and becomes a diagnostic. */
function recognizeSafely(recognize: RecognizePackage, directory: string, clients: NamedClients): ClientsReport | Diagnostic | undefined {
  try {
    return recognize(directory, clients);
  } catch (error) {
    const hint = 'this is a bug in gen; please report it with the source that it read';
    return createDiagnostic({ code: 'GEN901', message: `unexpected: ${String(error)}`, hint, position: { file: directory } });
  }
}
