import { displayPath, type Position } from '@standin/diagnostics';
import type { ClientsListing } from '@standin/engine';
import type { ClientsReport } from '@standin/targets';
import { formatJsonResult } from '../../output/format-json-result.ts';

/** What the JSON form of a listing needs beside it. */
export interface ClientsJsonOptions {
  /** The exit status. */
  readonly status: number;
  /** Paths are shown from here. */
  readonly relativeTo: string;
}

/** The listing as one JSON object of version 1 (docs/json.md), ending in a line end. */
export function formatClientsJson({ packages, diagnostics }: ClientsListing, { status, relativeTo }: ClientsJsonOptions): string {
  const place = (position: Position): object => ({ ...position, file: displayPath(position.file, relativeTo) });
  const fields = { packages: packages.map((report) => describePackage(report, place)) };
  return formatJsonResult({ command: 'fake', status, fields, diagnostics }, relativeTo);
}

function describePackage({ path, clients, calls, unresolved, escapes }: ClientsReport, place: (position: Position) => object): object {
  return {
    path,
    clients: clients.map(({ held, ...client }) => ({
      ...client,
      held: held.map(({ place: at, ...holder }) => ({ ...holder, ...place(at) })),
    })),
    calls: calls.map(({ place: at, ...call }) => ({ ...place(at), ...call })),
    unresolved: unresolved.map(({ place: at, ...each }) => ({ ...each, ...place(at) })),
    escapes: escapes.map(({ place: at, ...each }) => ({ ...each, ...place(at) })),
  };
}
