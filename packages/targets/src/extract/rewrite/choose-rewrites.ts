import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { describeOrigin } from '@standin/model';
import { describeDependency } from '../used-by/describe-type.ts';
import type { Dependency } from '../used-by/extract-dependencies.ts';
import type { Site } from '../used-by/trace.ts';
import { findSplitLists } from './edit-sites.ts';
import { findRefusal, type Refusal, type RewriteSurroundings } from './find-refusal.ts';

/** The dependencies that get their interfaces, and the names of those by place; and why others do not. */
export interface ChosenRewrites {
  readonly dependencies: readonly Dependency[];
  readonly interfaceNames: ReadonlyMap<Site, string>;
  readonly diagnostics: readonly Diagnostic[];
}

function describeRefusal({ dependency }: Dependency, { reason, origin }: Refusal): Diagnostic {
  const message = `the type ${describeDependency(dependency)} stays: ${reason}`;
  return createDiagnostic({ code: 'GEN139', severity: 'note', message, ...describeOrigin(origin) });
}

function nameSites(dependencies: readonly Dependency[]): ReadonlyMap<Site, string> {
  return new Map(
    dependencies.flatMap(({ sites, interface: extracted }) => (extracted ? sites.map((site) => [site, extracted.name] as const) : [])),
  );
}

/** Chooses the dependencies whose places can all have an interface; each other one that could have had one gets a reason. */
export function chooseRewrites(candidates: readonly Dependency[], surroundings: RewriteSurroundings): ChosenRewrites {
  const diagnostics: Diagnostic[] = [];
  const keep = (dependencies: readonly Dependency[], refuse: (dependency: Dependency) => Refusal | undefined): readonly Dependency[] =>
    dependencies.filter((dependency) => {
      const refusal = refuse(dependency);
      if (refusal !== undefined) diagnostics.push(describeRefusal(dependency, refusal));
      return refusal === undefined;
    });
  let chosen = keep(candidates, (dependency) => findRefusal(dependency, surroundings));
  // One that goes may leave another alone in a list.
  for (let count = -1; count !== chosen.length;) {
    count = chosen.length;
    const split = findSplitLists(nameSites(chosen), surroundings.trace.sites);
    chosen = keep(chosen, ({ sites }) => {
      const site = sites.find((each) => split.has(each));
      return (
        site && { reason: `${site.place.name ?? '_'} shares its type with names that cannot have the same one`, origin: site.place.origin }
      );
    });
  }
  return { dependencies: chosen, interfaceNames: nameSites(chosen), diagnostics };
}
