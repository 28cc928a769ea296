import { createStyles, displayPath } from '@standin/diagnostics';
import type { ClientsReport, ReportedCall, ReportedClient } from '@standin/targets';
import { cutLine } from '../../output/cut-line.ts';
import { describeCallTexts } from './describe-text.ts';

/** How calls are printed. */
export interface FormatCallsOptions {
  /** Paths are shown from here. */
  readonly relativeTo: string;
  /** Whether calls are listed that send nothing. */
  readonly isVerbose: boolean;
  readonly color: boolean;
  /** How wide the terminal is that lines are cut for; absent where the output is none. */
  readonly columns?: number | undefined;
}

/** Kinds of calls that send nothing themselves, or only read what another call gave. */
const quietKinds: ReadonlySet<ReportedCall['kind']> = new Set(['builder', 'lifecycle', 'result']);

/** The place that a client is known by: `Service.db`, a field of the type whose method makes the call where that holds it. */
function nameHolder(client: ReportedClient | undefined, { owner = '' }: ReportedCall): string {
  const fields = client?.held.filter(({ kind }) => kind === 'field') ?? [];
  const own = fields.find(({ name }) => name.startsWith(`${owner.split('.', 1)[0] ?? ''}.`));
  return (own ?? fields[0] ?? client?.held[0])?.name ?? '-';
}

const outcomes: Readonly<Record<ReportedCall['becomes'], string>> = { fake: '', port: '  (port only)', real: '  (stays real)' };

function describeRow(call: ReportedCall, clients: ReadonlyMap<string, ReportedClient>): readonly string[] {
  const { place, kind, becomes } = call;
  const client = call.client === undefined ? undefined : clients.get(call.client);
  const where = `${place.line ?? 1}:${place.column ?? 1}`;
  return [where, nameHolder(client, call), client?.type ?? call.library, kind, describeCallTexts(call) + outcomes[becomes]];
}

/** The table for people: a headline a file, a line a call with its place, who holds the client, the client's type, what the call does and what it sends. */
export function formatCalls(packages: readonly ClientsReport[], { relativeTo, isVerbose, color, columns }: FormatCallsOptions): string {
  const rows = packages.flatMap(({ clients, calls }) => {
    const byName = new Map(clients.map((client) => [client.name, client]));
    const listed = calls.filter(({ kind }) => isVerbose || !quietKinds.has(kind));
    return listed.map((call) => ({ file: call.place.file, cells: describeRow(call, byName) }));
  });
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map(({ cells }) => cells[column]?.length ?? 0)));
  const styles = createStyles(color);
  const lines = rows.map(({ file, cells }, index) => {
    const headline = file === rows[index - 1]?.file ? '' : `${index === 0 ? '' : '\n'}${styles.bold(displayPath(file, relativeTo))}\n`;
    const line = cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
    const whole = `  ${line.trimEnd()}`;
    return `${headline}${columns === undefined ? whole : cutLine(whole, columns)}\n`;
  });
  return lines.join('');
}
