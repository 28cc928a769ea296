import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { ClientsReport } from '@standin/targets';
import { expandForList } from '../list/expand-for-list.ts';
import { createListWorkspaces } from '../list/list-workspaces.ts';
import { hideCatalogue } from '../run/hide-catalogue.ts';
import type { Session } from '../types.ts';

/** Tells what the package in a directory does with clients; `undefined` where it can hold none. */
export type RecognizePackage = (directory: string) => ClientsReport | undefined;

/** What packages do with clients, in the order of their directories. */
export interface ClientsListing {
  /** How many packages were asked. */
  readonly packageCount: number;
  /** Those that have clients or calls. */
  readonly packages: readonly ClientsReport[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Lists the clients of the packages that `patterns`, seen from `directory`, stand for. Reads; writes nothing. */
export function listClients(session: Session, patterns: readonly string[], directory: string, recognize: RecognizePackage): ClientsListing {
  const workspaceOf = createListWorkspaces(session, directory);
  const { places, diagnostics } = expandForList(patterns, { session, workspaceOf, directory });
  const results = places.map((place) => recognizeSafely(recognize, place.directory));
  const reports = results.flatMap((result) => (result === undefined || 'code' in result ? [] : [result]));
  const failures = results.flatMap((result) => (result !== undefined && 'code' in result ? [result] : []));
  const found = reports.flatMap((report) => report.diagnostics).map((diagnostic) => hideCatalogue(session.tree, diagnostic));
  return {
    packageCount: places.length,
    packages: reports.filter(({ clients, calls }) => clients.length > 0 || calls.length > 0),
    diagnostics: [...diagnostics, ...failures, ...found],
  };
}

/** What recognition throws is our bug and becomes a diagnostic. */
function recognizeSafely(recognize: RecognizePackage, directory: string): ClientsReport | Diagnostic | undefined {
  try {
    return recognize(directory);
  } catch (error) {
    const hint = 'this is a bug in gen; please report it with the source that it read';
    return createDiagnostic({ code: 'GEN901', message: `unexpected: ${String(error)}`, hint, position: { file: directory } });
  }
}
