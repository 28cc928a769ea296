import type { Position } from '@standin/diagnostics';
import { describeOrigin, type Origin } from '@standin/model';
import type { HardWired } from '../hard-wired/hard-wired.ts';
import { describeDependency } from './describe-type.ts';
import type { Dependency } from './extract-dependencies.ts';
import { findOpaqueResults, type OpaqueResult } from './find-opaque-results.ts';
import type { Site } from './trace.ts';

/** What a package depends on, for people and tools: plain data with positions. */
export interface UsedByReport {
  readonly dependencies: readonly ReportedDependency[];
  readonly hardWired: readonly ReportedHardWired[];
}

/** A dependency on a concrete type. */
export interface ReportedDependency {
  /** `*sql.DB`. */
  readonly type: string;
  /** The interface that has what is called; absent where there is none. */
  readonly interface?: string;
  readonly methods: readonly { readonly name: string; readonly places: readonly Position[] }[];
  /** The places that hold it: `field` and `Service.db`, for instance. */
  readonly held: readonly { readonly kind: string; readonly name: string; readonly place: Position }[];
  /** Where only the concrete type will do. */
  readonly escapes: readonly ReportedReason[];
  /** What is no obstacle, and good to know. */
  readonly remarks: readonly ReportedReason[];
  /** What a double of it can hardly return, since only its library makes it. */
  readonly opaqueResults: readonly OpaqueResult[];
  /** Where methods of it may be called, too. */
  readonly unresolved: readonly ReportedReason[];
}

/** Why, and where. */
export interface ReportedReason {
  readonly reason: string;
  readonly place: Position;
}

/** Something that nothing hands in. */
export interface ReportedHardWired extends Pick<HardWired, 'kind' | 'name' | 'advice'> {
  readonly place: Position;
}

function placeOf(origin: Origin): Position {
  return describeOrigin(origin).position;
}

function reportReason({ reason, origin }: { readonly reason: string; readonly origin: Origin }): ReportedReason {
  return { reason, place: placeOf(origin) };
}

function reportSite({ place: { kind, name = '_', origin }, owner }: Site): ReportedDependency['held'][number] {
  return { kind, name: owner === undefined ? name : `${owner}.${name}`, place: placeOf(origin) };
}

function reportDependency(dependency: Dependency): ReportedDependency {
  const { uses, sites, escapes, remarks, unresolved, interface: extracted } = dependency;
  const names = [...new Set(uses.map(({ method }) => method.name))].sort();
  return {
    type: describeDependency(dependency.dependency),
    ...(extracted && { interface: extracted.name }),
    methods: names.map((name) => ({
      name,
      places: uses.filter(({ method }) => method.name === name).map(({ origin }) => placeOf(origin)),
    })),
    held: sites.map(reportSite),
    escapes: escapes.map(reportReason),
    remarks: remarks.map(reportReason),
    opaqueResults: findOpaqueResults(dependency),
    unresolved: unresolved.map(reportReason),
  };
}

/** The report of what was found. */
export function reportUsedBy(dependencies: readonly Dependency[], hardWired: readonly HardWired[]): UsedByReport {
  return {
    dependencies: dependencies.map(reportDependency),
    hardWired: hardWired.map(({ kind, name, advice, origin }) => ({ kind, name, advice, place: placeOf(origin) })),
  };
}
