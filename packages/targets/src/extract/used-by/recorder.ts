import { invariant } from '@standin/diagnostics';
import type { MethodMember, Origin, Package, Place, SourceFile, Type } from '@standin/model';
import { isSameDependency, type DependencyRule, type DependencyType } from './dependency-type.ts';
import type { Comparison, Escape, Passage, Site, Trace, Unresolved, Use } from './trace.ts';

/** What something happens to: a declared place, or, without one, a value of a dependency. */
export interface Holder {
  readonly site: Site | undefined;
  readonly dependency: DependencyType;
}

/** Whose places are sites: those of the package that is asked, or of all main modules. */
export type Reach = 'package' | 'modules';

/** Collects what a package does with its dependencies. */
export interface Recorder {
  /** The package that is asked. */
  readonly package: Package;
  readonly rule: DependencyRule;
  /** The function or type that is gone through; `undefined` for package variables. */
  owner: string | undefined;
  /** Whether declarations are gone through, and not yet what they do. */
  isDeclaring: boolean;
  /** The file that is gone through. */
  file: SourceFile;
  /** The site of a place that holds a dependency, the same one every time; `undefined` where the type is none, or the place is out of reach. */
  siteOf(place: Place | undefined, type: Type | undefined): Site | undefined;
  use(holder: Holder, method: MethodMember, origin: Origin): void;
  pass(from: Site, to: Site, origin: Origin): void;
  compare(sites: Comparison['sites'], origin: Origin): void;
  escape(holder: Holder, origin: Origin, reason: string): void;
  remark(holder: Holder, origin: Origin, reason: string): void;
  unresolved(origin: Origin, reason: string, method?: string): void;
  /** Says what goes to a place; what is said first is what the place is declared with. */
  fill(to: Site, from: Site | undefined): void;
  /** Counts where a function of the package is named, less where it is called. */
  countMention(name: string, by: 1 | -1): void;
  /** The methods that interfaces ask of the package's types. */
  readonly demandedMethods: Set<string>;
  trace(): Trace;
}

/** What tells places apart. */
function keyOf({ origin }: Place): string {
  return `${origin.file.path}:${origin.offset}`;
}

/** What a recorder goes by. */
export interface RecorderOptions {
  readonly rule: DependencyRule;
  readonly reach: Reach;
  /** The type that a place is known to have from elsewhere. */
  readonly typeOf: ((place: Place) => Type | undefined) | undefined;
}

/** An empty recorder for a package. */
export function createRecorder(owner: Package, { rule, reach, typeOf }: RecorderOptions): Recorder {
  const sites = new Map<string, Site>();
  const [uses, passages, comparisons]: [Use[], Passage[], Comparison[]] = [[], [], []];
  const [escapes, remarks, unresolved]: [Escape[], Escape[], Unresolved[]] = [[], [], []];
  const firstValues = new Map<Site, Site | undefined>();
  const mentions = new Map<string, number>();
  const demandedMethods = new Set<string>();
  const [file] = owner.files();
  invariant(file !== undefined, 'a package that is traced has files');
  const recorder: Recorder = {
    package: owner,
    rule,
    owner: undefined,
    isDeclaring: true,
    file,
    siteOf(place, type) {
      const dependency = rule.find((place && typeOf?.(place)) ?? type);
      if (place === undefined || dependency === undefined) return undefined;
      const { location } = place.origin.file.package;
      const isForeign = location.directory !== owner.location.directory;
      if (isForeign && (reach === 'package' || location.module?.isMain !== true)) return undefined;
      const key = keyOf(place);
      const known = sites.get(key);
      if (known !== undefined) return isSameDependency(known.dependency, dependency) ? known : undefined;
      const site: Site = { place, dependency, owner: isForeign ? undefined : recorder.owner, isDeclared: recorder.isDeclaring, isForeign };
      sites.set(key, site);
      return site;
    },
    use: ({ site, dependency }, method, origin) => void uses.push({ site, dependency, method, origin }),
    pass: (from, to, origin) => void passages.push({ from, to, origin }),
    compare: (compared, origin) => void comparisons.push({ sites: compared, origin }),
    escape: ({ site, dependency }, origin, reason) => void escapes.push({ site, dependency, origin, reason }),
    remark: ({ site, dependency }, origin, reason) => void remarks.push({ site, dependency, origin, reason }),
    unresolved: (origin, reason, method) => void unresolved.push({ origin, reason, method }),
    fill(to, from) {
      if (!firstValues.has(to)) firstValues.set(to, from);
    },
    countMention: (name, by) => void mentions.set(name, (mentions.get(name) ?? 0) + by),
    demandedMethods,
    trace: () => ({
      ...{ sites: [...sites.values()], uses, passages, comparisons, escapes, remarks, unresolved, firstValues },
      functionValues: new Set([...mentions].filter(([, count]) => count > 0).map(([name]) => name)),
      demandedMethods,
    }),
  };
  return recorder;
}
