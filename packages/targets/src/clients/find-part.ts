import type { Expression } from '@standin/syntax';
import { isSameDependency, type DependencyType } from '../extract/used-by/dependency-type.ts';
import type { Part } from '../extract/used-by/find-parts.ts';
import { libraryOf } from './client-libraries.ts';
import type { CollectedCalls } from './collect-calls.ts';
import type { FoundCall } from './found-call.ts';
import { selectorOf } from './selector-of.ts';

/** Whether a type is one that can be swapped for a fake. */
export function isHandle({ type }: DependencyType): boolean {
  return libraryOf(type)?.handles.includes(type.name) === true;
}

/** Tells of which client things are, in the end: that which a transaction, a pipeline or an unfinished statement comes from. */
export interface PartFinder {
  /** The client that a call is done with; `undefined` where it could be any. */
  ofCall(call: FoundCall): Part | undefined;
  /** The client that the values of a part come from: itself, mostly. */
  ofPart(part: Part): Part | undefined;
  /** The calls of clients that the value comes from on which a call is done: that which prepared a statement, for instance. */
  sourcesOf(call: FoundCall): readonly FoundCall[];
}

/** The finder of a package. */
export function createPartFinder(parts: readonly Part[], { calls, given }: Pick<CollectedCalls, 'calls' | 'given'>): PartFinder {
  const bySelector = new Map(calls.map((call) => [call.selector, call] as const));
  const bySite = new Map(parts.flatMap((part) => part.sites.map((site) => [site, part] as const)));

  /** The call of a client that gives a value. */
  function callAt(expression: Expression): FoundCall | undefined {
    const selector = expression.kind === 'call' ? selectorOf(expression.callee) : undefined;
    return selector && bySelector.get(selector);
  }

  function rootOf(part: Part | undefined, seen: Set<Part>): Part | undefined {
    if (part === undefined || seen.has(part)) return undefined;
    seen.add(part);
    for (const each of part.sites) {
      for (const value of given.get(each) ?? []) {
        const source = callAt(value.expression);
        const found = source && partOfCall(source, seen);
        if (found !== undefined) return found;
      }
    }
    return isHandle(part.dependency) ? part : undefined;
  }

  function partOfCall({ on, holder }: FoundCall, seen: Set<Part>): Part | undefined {
    if (holder.site !== undefined) return rootOf(bySite.get(holder.site), seen);
    const source = callAt(on);
    if (source !== undefined) return partOfCall(source, seen);
    if (!isHandle(holder.dependency)) return undefined;
    return parts.find((part) => part.sites.length === 0 && isSameDependency(part.dependency, holder.dependency));
  }

  function sourcesOf({ on, holder }: FoundCall): readonly FoundCall[] {
    const direct = callAt(on);
    if (direct !== undefined) return [direct];
    const part = holder.site && bySite.get(holder.site);
    return (part?.sites ?? []).flatMap((site) => (given.get(site) ?? []).flatMap(({ expression }) => callAt(expression) ?? []));
  }

  return {
    sourcesOf,
    ofCall: (call) => partOfCall(call, new Set()),
    ofPart: (part) => rootOf(part, new Set()),
  };
}
