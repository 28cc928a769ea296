import { isSameDependency, type DependencyType } from './dependency-type.ts';
import type { Escape, Site, Trace, Unresolved, Use } from './trace.ts';

/**
 * Places between which one dependency goes: those that are handed in (fields, parameters, package variables) and what they pass it on to, or variables and results that get theirs
 * from elsewhere, a constructor for instance. All of them can hold one interface.
 */
export interface Part {
  readonly dependency: DependencyType;
  readonly isHandedIn: boolean;
  /** None for values that no declared place holds. */
  readonly sites: readonly Site[];
  readonly uses: readonly Use[];
  readonly escapes: readonly Escape[];
  readonly remarks: readonly Escape[];
  /** Calls of methods that it has, on values whose type could not be told. */
  readonly unresolved: readonly Unresolved[];
  /** Whether its values go on to places that are handed in: what is called on them on the way is no concern of those. */
  readonly isSource: boolean;
}

/** Whether a place gets its value from outside of what is being gone through. What tests declare is theirs. */
function isHandedIn({ place, owner }: Site): boolean {
  if (place.origin.file.path.endsWith('_test.go')) return false;
  return place.kind === 'field' || place.kind === 'parameter' || (place.kind === 'variable' && owner === undefined);
}

/** Everything that values of some sites can get to. */
function reach(starts: readonly Site[], { passages }: Trace): ReadonlySet<Site> {
  const reached = new Set(starts);
  // A set that grows while it is gone through is gone through to its end.
  for (const site of reached) for (const { from, to } of passages) if (from === site) reached.add(to);
  return reached;
}

/** Groups of sites that passages connect. */
function connect(sites: readonly Site[], { passages }: Trace): readonly (readonly Site[])[] {
  const groups = new Map(sites.map((site) => [site, [site]]));
  for (const { from, to } of passages) {
    const [left, right] = [groups.get(from), groups.get(to)];
    if (left === undefined || right === undefined || left === right) continue;
    left.push(...right);
    for (const site of right) groups.set(site, left);
  }
  return [...new Set(groups.values())];
}

/** The parts of what a package does with its dependencies, in the order of their first places. */
export function findParts(trace: Trace): readonly Part[] {
  const handedIn = reach(trace.sites.filter(isHandedIn), trace);
  const others = trace.sites.filter((site) => !handedIn.has(site));
  const create = (
    dependency: DependencyType,
    sites: readonly Site[],
    holds: (site: Site | undefined, of: DependencyType) => boolean,
  ): Part => {
    const uses = trace.uses.filter((use) => holds(use.site, use.dependency));
    return {
      dependency,
      isHandedIn: sites.some((site) => handedIn.has(site)),
      sites,
      uses,
      escapes: trace.escapes.filter((escape) => holds(escape.site, escape.dependency)),
      remarks: trace.remarks.filter((remark) => holds(remark.site, remark.dependency)),
      unresolved: [],
      isSource: trace.passages.some(({ from, to }) => sites.includes(from) && !handedIn.has(from) && handedIn.has(to)),
    };
  };
  const placed = [...connect([...handedIn], trace), ...connect(others, trace)].flatMap((sites) => {
    const [first] = sites;
    return first === undefined ? [] : [create(first.dependency, sites, (site) => site !== undefined && sites.includes(site))];
  });
  const unplaced: DependencyType[] = [];
  for (const { site, dependency } of [...trace.uses, ...trace.escapes]) {
    if (site === undefined && !unplaced.some((known) => isSameDependency(known, dependency))) unplaced.push(dependency);
  }
  return [...placed, ...unplaced.map((each) => create(each, [], (site, of) => site === undefined && isSameDependency(each, of)))];
}
