import { programOf, workspaceOf, type ProgramSources } from '../programs.ts';
import { reportClients, type ClientsReport } from './clients-report.ts';
import { fakeHeader } from '../target-definitions.ts';
import { mayHoldClients } from './may-hold-clients.ts';
import type { NamedClients } from './named-clients.ts';
import { recognizeClients } from './recognize-clients.ts';

/** A package whose clients are asked for, and what to read through. */
export interface ListClientsOptions extends ProgramSources {
  /** Absolute. */
  readonly directory: string;
  /** Those that the user names. */
  readonly clients?: NamedClients;
}

/** What a package does with clients of known libraries; `undefined` where it can hold none, or gen made it for fakes. Reads through the tree; `loadGrammar` must have been awaited. */
export function listClients(options: ListClientsOptions): ClientsReport | undefined {
  const workspace = workspaceOf(options, options.directory, []);
  const location = workspace.locate(options.directory);
  if (location === undefined) return undefined;
  const owner = programOf(options, workspace, undefined).packageAt(location, 'proper');
  const isOwn = owner.files().every(({ text }) => text.includes(fakeHeader));
  const { clients } = options;
  const isNamed = clients !== undefined && Object.keys(clients).length > 0;
  if (isOwn || !(isNamed || mayHoldClients(owner))) return undefined;
  return reportClients(location.importPath, recognizeClients(owner, clients));
}
