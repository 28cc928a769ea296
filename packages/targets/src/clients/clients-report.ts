import type { Diagnostic, Position } from '@standin/diagnostics';
import { describeOrigin, type NamedType, type Origin } from '@standin/model';
import { describeDependency } from '../extract/used-by/describe-type.ts';
import type { Site } from '../extract/used-by/trace.ts';
import type { Becomes, ClientCall } from './client-call.ts';
import type { CallKind, LibraryName } from './client-library.ts';
import type { Client } from './client.ts';
import type { FoldedText } from './fold/folded-text.ts';
import type { Recognition } from './recognition.ts';

/** What a package does with clients, for people and tools: plain data with positions. */
export interface ClientsReport {
  /** The import path. */
  readonly path: string;
  readonly clients: readonly ReportedClient[];
  readonly calls: readonly ReportedCall[];
  /** Calls that may be some of a client. */
  readonly unresolved: readonly { readonly method: string; readonly reason: string; readonly place: Position }[];
  /** Where only the client's own type will do. */
  readonly escapes: readonly { readonly type: string; readonly reason: string; readonly place: Position }[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A client of a package. */
export interface ReportedClient {
  readonly name: string;
  readonly library: LibraryName;
  /** `*sql.DB`. */
  readonly type: string;
  /** The places that hold it: `Service.db`. */
  readonly held: readonly { readonly kind: string; readonly name: string; readonly place: Position }[];
  readonly settings: readonly { readonly name: string; readonly value: string }[];
  readonly topics: readonly ReportedText[];
  readonly groups: readonly ReportedText[];
}

/** A call of a client. */
export interface ReportedCall {
  readonly place: Position;
  /** The function that makes it: `Service.Get`; absent in the value of a package variable. */
  readonly owner?: string;
  /** The client's name; absent where that could be any. */
  readonly client?: string;
  readonly library: LibraryName;
  readonly kind: CallKind;
  readonly method: string;
  readonly texts: readonly ReportedText[];
  readonly topics: readonly ReportedText[];
  readonly groups: readonly ReportedText[];
  readonly keys: readonly ReportedText[];
  /** The type that stands for a table: `model.User`. */
  readonly model?: string;
  readonly becomes: Becomes;
}

/** A text as far as it is known: a constant one; one with holes, each as it is written; or what gives it. */
export type ReportedText =
  | { readonly text: string }
  | { readonly pattern: readonly ({ readonly text: string } | { readonly source: string })[] }
  | { readonly source: string; readonly reason: string };

function placeOf(origin: Origin): Position {
  return describeOrigin(origin).position;
}

function reportText(text: FoldedText): ReportedText {
  if (text.kind === 'constant') return { text: text.text };
  if (text.kind === 'unknown') return { source: text.source, reason: text.reason };
  return { pattern: text.parts.map((part) => (typeof part === 'string' ? { text: part } : { source: part.source })) };
}

function nameType({ package: reference, name }: NamedType): string {
  const loaded = reference?.load();
  return loaded?.kind === 'loaded' ? `${loaded.package.name()}.${name}` : name;
}

function reportSite({ place: { kind, name = '_', origin }, owner, isForeign }: Site): ReportedClient['held'][number] {
  const holder = isForeign ? origin.file.package.name() : owner;
  return { kind, name: holder === undefined ? name : `${holder}.${name}`, place: placeOf(origin) };
}

function reportClient({ name, library, type, part, settings, topics, groups }: Client): ReportedClient {
  return {
    ...{ name, library: library.name, type: describeDependency(type), held: part.sites.map(reportSite) },
    settings: settings.map((setting) => ({ name: setting.name, value: setting.source })),
    topics: topics.map(reportText),
    groups: groups.map(reportText),
  };
}

function reportCall({
  origin,
  owner,
  client,
  library,
  kind,
  method,
  texts,
  topics,
  groups,
  keys,
  model,
  becomes,
}: ClientCall): ReportedCall {
  return {
    place: placeOf(origin),
    ...(owner !== undefined && { owner }),
    ...(client && { client: client.name }),
    ...{ library: library.name, kind, method: method.name },
    ...{ texts: texts.map(reportText), topics: topics.map(reportText), groups: groups.map(reportText), keys: keys.map(reportText) },
    ...(model && { model: nameType(model) }),
    becomes,
  };
}

/** The report of what was recognised in a package. */
export function reportClients(path: string, { clients, calls, unresolved, escapes, diagnostics }: Recognition): ClientsReport {
  return {
    ...{ path, diagnostics },
    clients: clients.map(reportClient),
    calls: calls.map(reportCall),
    unresolved: unresolved.map(({ method = '', reason, origin }) => ({ method, reason, place: placeOf(origin) })),
    escapes: escapes.map(({ dependency, reason, origin }) => ({ type: describeDependency(dependency), reason, place: placeOf(origin) })),
  };
}
