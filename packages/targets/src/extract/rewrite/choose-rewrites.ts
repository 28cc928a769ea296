import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { describeOrigin } from '@standin/model';
import { describeDependency } from '../used-by/describe-type.ts';
import type { Dependency } from '../used-by/extract-dependencies.ts';
import type { Site } from '../used-by/trace.ts';
import { findSplitLists } from './edit-sites.ts';
import { findRefusal, type Refusal, type RewriteSurroundings } from './find-refusal.ts';

/** The dependencies that get their interfaces, and why others do not. */
export interface ChosenRewrites {
  readonly dependencies: readonly Dependency[];
  readonly diagnostics: readonly Diagnostic[];
}

function describeRefusal({ dependency }: Dependency, { reason, origin }: Refusal): Diagnostic {
  const message = `the type ${describeDependency(dependency)} stays: ${reason}`;
  return createDiagnostic({ code: 'GEN139', severity: 'note', message, ...describeOrigin(origin) });
}

/** The names of interfaces by the places that get them. */
export function nameSites(dependencies: readonly Dependency[]): ReadonlyMap<Site, string> {
  return new Map(
    dependencies.flatMap(({ sites, interface: extracted }) => (extracted ? sites.map((site) => [site, extracted.name] as const) : [])),
  );
}

/** Places that cannot have their interfaces because of each other: names that share one type, and values that are compared, must have one interface. */
function findClashes(dependencies: readonly Dependency[], { trace }: RewriteSurroundings): ReadonlyMap<Site, Refusal> {
  const names = nameSites(dependencies);
  const clashes = new Map<Site, Refusal>();
  for (const site of findSplitLists(names, trace.sites)) {
    const reason = `${site.place.name ?? '_'} shares its type with names that cannot have the same one`;
    clashes.set(site, { reason, origin: site.place.origin });
  }
  for (const { sites, origin } of trace.comparisons) {
    const [left, right] = sites.map((site) => names.get(site));
    if (left === undefined || right === undefined || left === right) continue;
    for (const site of sites) clashes.set(site, { reason: 'compared with one that would have another interface', origin });
  }
  return clashes;
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
    const clashes = findClashes(chosen, surroundings);
    chosen = keep(chosen, ({ sites }) => sites.map((site) => clashes.get(site)).find((clash) => clash !== undefined));
  }
  return { dependencies: chosen, diagnostics };
}
