import { invariant } from '@standin/diagnostics';
import { methodSet, type Package } from '@standin/model';
import { findParts, type Part } from '../extract/used-by/find-parts.ts';
import { tracePackage } from '../extract/used-by/trace-package.ts';
import type { Trace, Unresolved } from '../extract/used-by/trace.ts';
import type { ClientCall } from './client-call.ts';
import { libraryOf } from './client-libraries.ts';
import type { ClientLibrary } from './client-library.ts';
import { clientRule } from './client-rule.ts';
import type { Client } from './client.ts';
import { createCallCollector, type CollectedCalls } from './collect-calls.ts';
import { createPartFinder, isHandle, type PartFinder } from './find-part.ts';
import { findRule } from './find-rule.ts';
import type { FoundCall } from './found-call.ts';
import { nameClients } from './name-clients.ts';
import type { Recognition } from './recognition.ts';

function libraryOfPart({ dependency }: Pick<Part, 'dependency'>): ClientLibrary {
  const library = libraryOf(dependency.type);
  invariant(library !== undefined, 'a client has a library');
  return library;
}

/** The parts that are clients: those that are handed in, and those that calls come to. */
function findClients(parts: readonly Part[], calls: readonly FoundCall[], finder: PartFinder): readonly Client[] {
  const called = new Set(calls.map((call) => finder.ofCall(call)));
  const isClient = (part: Part): boolean => {
    if (!isHandle(part.dependency) || finder.ofPart(part) !== part) return false;
    return called.has(part) || (part.isHandedIn && part.sites.some(({ isForeign }) => !isForeign));
  };
  const clients = parts.filter(isClient);
  const names = nameClients(clients);
  return clients.map((part) => ({
    name: names.get(part) ?? '',
    library: libraryOfPart(part),
    type: part.dependency,
    part,
    settings: [],
    topics: [],
    groups: [],
  }));
}

/** The client of a call: the one that its value comes from, or the only one that it can be. */
function clientOf(call: FoundCall, clients: readonly Client[], finder: PartFinder): Client | undefined {
  const part = finder.ofCall(call);
  const library = libraryOfPart(call.holder);
  if (part !== undefined) return clients.find((client) => client.part === part);
  const possible = clients.filter((client) => client.library.name === library.name);
  return possible.length === 1 ? possible[0] : undefined;
}

function describeCall(call: FoundCall, client: Client | undefined): ClientCall {
  const { holder, method, body, selector } = call;
  const library = libraryOfPart(holder);
  return {
    ...{ library, client, method, owner: body.owner, texts: [], topics: [], groups: [], keys: [] },
    kind: findRule(holder.dependency.type, method)?.is ?? 'lifecycle',
    origin: { file: body.site.file, offset: selector.nameOffset },
    becomes: library.isPortOnly === true ? 'port' : 'fake',
  };
}

/** Calls on what could not be told that may be calls of a client: one has a method of that name. */
function findUnresolved({ unresolved }: Trace, clients: readonly Client[]): readonly Unresolved[] {
  const names = new Set(clients.flatMap(({ type }) => methodSet({ kind: 'pointer', element: type.type }).methods.map(({ name }) => name)));
  return unresolved.filter(({ method }) => method !== undefined && names.has(method));
}

/**
 * Finds the clients of known libraries that a package holds, and every call that it makes on them or on what comes from them. Reads through the tree; `loadGrammar` must have been
 * awaited. Nothing is guessed: what could not be told is `unresolved`.
 */
export function recognizeClients(owner: Package): Recognition {
  let collected: CollectedCalls = { calls: [], given: new Map() };
  const trace = tracePackage(owner, clientRule, {
    reach: 'modules',
    accompany(recorder) {
      const collector = createCallCollector(recorder);
      collected = collector;
      return collector;
    },
  });
  const parts = findParts(trace);
  const finder = createPartFinder(parts, collected);
  const clients = findClients(parts, collected.calls, finder);
  return {
    clients,
    calls: collected.calls.map((call) => describeCall(call, clientOf(call, clients, finder))),
    unresolved: findUnresolved(trace, clients),
    escapes: trace.escapes,
    diagnostics: [],
  };
}
