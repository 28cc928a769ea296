import { invariant } from '@standin/diagnostics';
import type { Package } from '@standin/model';
import { methodsOf } from '../extract/used-by/dependency-type.ts';
import { findParts } from '../extract/used-by/find-parts.ts';
import { tracePackage } from '../extract/used-by/trace-package.ts';
import type { Trace, Unresolved } from '../extract/used-by/trace.ts';
import { createArgumentFolder } from './argument-folder.ts';
import { clientRule } from './client-rule.ts';
import type { Client } from './client.ts';
import { createCallCollector, type CollectedCalls } from './collect-calls.ts';
import { describeCall } from './describe-call.ts';
import { describeFindings } from './describe-findings.ts';
import { findOtherDriver } from './find-driver.ts';
import { findClients } from './find-clients.ts';
import { createPartFinder } from './find-part.ts';
import type { FoundCall } from './found-call.ts';
import { noNamedClients, readNamedClients, type NamedClients, type NamedPlaces } from './named-clients.ts';
import type { Recognition } from './recognition.ts';

/** Calls on what could not be told that may be calls of a client: one has a method of that name. */
function findUnresolved({ unresolved }: Trace, clients: readonly Client[]): readonly Unresolved[] {
  if (unresolved.length === 0) return [];
  const names = new Set(clients.flatMap(({ type }) => methodsOf(type).map(({ name }) => name)));
  return unresolved.filter(({ method }) => method !== undefined && names.has(method));
}

function isBefore(left: FoundCall, right: FoundCall): number {
  const [first, second] = [left.body.site.file.path, right.body.site.file.path];
  return first === second ? left.selector.nameOffset - right.selector.nameOffset : first < second ? -1 : 1;
}

function trace(owner: Package, typeOf: NamedPlaces['typeOf'] | undefined): { readonly trace: Trace; readonly collected: CollectedCalls } {
  let collected: CollectedCalls | undefined;
  const traced = tracePackage(owner, clientRule, {
    reach: 'modules',
    typeOf,
    accompany(recorder) {
      const collector = createCallCollector(recorder);
      collected = collector;
      return collector;
    },
  });
  invariant(collected !== undefined, 'a trace is accompanied');
  const { calls, interfaceCalls, interfaceFlows } = collected;
  return { trace: traced, collected: { ...collected, calls: [...calls, ...interfaceFlows.resolve(interfaceCalls)].sort(isBefore) } };
}

/**
 * Finds the clients of known libraries that a package holds, and every call that it makes on them or on what comes from them. Reads through the tree; `loadGrammar` must have been
 * awaited. Nothing is guessed: what could not be told is `unresolved`, unless the user names it.
 */
export function recognizeClients(owner: Package, named: NamedClients = noNamedClients): Recognition {
  const places = Object.keys(named).length === 0 ? undefined : readNamedClients(owner, named);
  const { trace: traced, collected } = trace(owner, places?.typeOf);
  const parts = findParts(traced);
  const finder = createPartFinder(parts, collected);
  const folder = createArgumentFolder(owner, collected);
  const clients = findClients({ owner, parts, collected, finder, folder });
  const otherDriver = findOtherDriver(owner);
  const hasOtherDriver = otherDriver !== undefined;
  const calls = collected.calls.map((call) => describeCall(call, { folder, finder, clients, hasOtherDriver }));
  return {
    ...{ clients, calls, escapes: traced.escapes },
    unresolved: findUnresolved(traced, clients),
    diagnostics: [...(places?.describe() ?? []), ...describeFindings({ owner, clients, calls, otherDriver })],
  };
}
