import type { MethodMember, Origin, Place } from '@standin/model';
import type { DependencyType } from './dependency-type.ts';

/** A place of the package that holds values of a dependency: a field, a parameter, a result, a variable. Places of one origin are one. */
export interface Site {
  readonly place: Place;
  readonly dependency: DependencyType;
  /** The type that a field belongs to, or the function that a parameter, result or local variable belongs to. */
  readonly owner: string | undefined;
  /** Whether it is a field of a declared type, or a parameter or result of a declared function: not of one without a name. */
  readonly isDeclared: boolean;
  /** Whether another package of the main modules declares it; it has no owner then. */
  readonly isForeign: boolean;
}

/** Something that is done with a value of a dependency. `site` is absent where no declared place holds it, as between two calls of a chain. */
interface Event {
  readonly site: Site | undefined;
  readonly dependency: DependencyType;
  readonly origin: Origin;
}

/** A method that is called, or taken as a value; or that an interface asks for which the value goes to. */
export interface Use extends Event {
  readonly method: MethodMember;
}

/** Why the concrete type is needed, in words: `passed to Run of package migrate, which takes *sql.DB`. */
export interface Escape extends Event {
  readonly reason: string;
}

/** A value that goes from one place to another of the same type. */
export interface Passage {
  readonly from: Site;
  readonly to: Site;
  readonly origin: Origin;
}

/** Two places whose values are compared: interfaces in their place must be one, or else one of them stays concrete (Go spec, Comparison operators). */
export interface Comparison {
  readonly sites: readonly [Site, Site];
  readonly origin: Origin;
}

/** What could not be told. `method` is what is called on a value whose type is not known. */
export interface Unresolved {
  readonly reason: string;
  readonly origin: Origin;
  readonly method: string | undefined;
}

/** All that a package does with its dependencies. */
export interface Trace {
  readonly sites: readonly Site[];
  readonly uses: readonly Use[];
  readonly passages: readonly Passage[];
  readonly comparisons: readonly Comparison[];
  readonly escapes: readonly Escape[];
  /** What is no obstacle, and still good to know: a value seen as `any`, or compared with nil. */
  readonly remarks: readonly Escape[];
  readonly unresolved: readonly Unresolved[];
  /** What the value is taken from that a place is declared with; absent from the map where nothing goes to it, `undefined` where that is no place of the package. */
  readonly firstValues: ReadonlyMap<Site, Site | undefined>;
  /** Functions and methods of the package that are taken as values, by name: `New`, `Service.Run`. */
  readonly functionValues: ReadonlySet<string>;
  /** The names of the methods of all interfaces that values of the package's own types go to. */
  readonly demandedMethods: ReadonlySet<string>;
}
