import { isExportedSubject } from '../selection/subject.ts';
import type { TestedPackage } from '../place/test-place.ts';
import type { TestedFunction } from '../types/tested-function.ts';
import type { AvailableDouble } from './available-double.ts';
import type { AvailableFakes } from './available-fakes.ts';
import { createDoubleOffers, type OfferDouble } from './double-requests.ts';
import { findWiring } from './find-wiring.ts';
import { describeFakes, type PackageFakes } from './package-fakes.ts';
import type { RequestedDouble, Wiring } from './wiring.ts';

/** How the receivers of a package's methods are made out of doubles, in tests of the package itself and of its external test package. */
export interface Wirings {
  of(tested: TestedFunction, isExternal: boolean): Wiring | undefined;
  /** Whether an external test can have more doubles. */
  prefersExternal(tested: TestedFunction): boolean;
  /** A wiring that a test uses: what it needs has to be made. */
  use(wiring: Wiring): void;
  requested(): readonly RequestedDouble[];
}

/** What receivers can be made of. */
export interface WiringOffer {
  /** The mocks that the repository asks for; `undefined` while they are not known: see `DoubleChoice`. */
  readonly doubles: readonly AvailableDouble[] | undefined;
  /** The fakes of the package, where there are some. */
  readonly fakes?: AvailableFakes | undefined;
}

/** Finds each wiring once. */
export function createWirings(tested: TestedPackage, { doubles: available, fakes }: WiringOffer): Wirings {
  const { proper } = tested;
  const described: PackageFakes | undefined = fakes && describeFakes(proper, fakes);
  const known = new Map<string, Wiring | undefined>();
  const offers = new Map<boolean, OfferDouble>();
  const used = new Set<Wiring>();
  const offerFor = (isExternal: boolean): OfferDouble => {
    const offer = offers.get(isExternal) ?? createDoubleOffers(tested, isExternal);
    offers.set(isExternal, offer);
    return offer;
  };
  const of = ({ receiver }: TestedFunction, isExternal: boolean): Wiring | undefined => {
    if (receiver === undefined) return undefined;
    const key = `${receiver.type.name} ${isExternal}`;
    if (!known.has(key)) {
      const request: OfferDouble = (type) => offerFor(isExternal)(type);
      // The package of the fakes imports the one that is tested.
      known.set(key, findWiring(receiver.type, { proper, isExternal, available, request, fakes: isExternal ? described : undefined }));
    }
    return known.get(key);
  };
  const countDoubles = (function_: TestedFunction, isExternal: boolean): number => {
    const wiring = of(function_, isExternal);
    return (wiring?.dependencies.length ?? 0) + (wiring?.fakes === undefined ? 0 : 1);
  };
  return {
    of,
    prefersExternal: (each) => isExportedSubject(each.subject) && countDoubles(each, true) > countDoubles(each, false),
    use: (wiring) => void used.add(wiring),
    requested: () => [...used].flatMap(({ dependencies }) => dependencies.flatMap(({ double }) => double.requested ?? [])),
  };
}
