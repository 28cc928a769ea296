import type { DeclaredName, Value } from '@standin/model';
import type { DependencyCall } from '../wiring/dependency-call.ts';
import type { FakeOutcome } from '../wiring/fake-call.ts';

/** What a case gives to the function. */
export interface CaseInputs {
  /** Methods only: the receiver as its column holds it, a pointer where the method wants one. */
  readonly receiver?: Value;
  /** One for each parameter, of a variadic one the slice; `opaque` where the case does not say what it is, since nothing depends on it. */
  readonly parameters: readonly Value[];
}

/** What a case comes to. */
export type CaseOutcome =
  | { readonly kind: 'returns'; readonly results: readonly Value[] }
  /** `isCalled`: the code calls `panic`; where it does not, nobody wants that panic. */
  | { readonly kind: 'panics'; readonly message: string; readonly isCalled: boolean }
  /** `reason` says why nobody can tell without running the function: it completes "gen does not know ...". */
  | { readonly kind: 'unknown'; readonly reason: string };

/** A case of a table test that the code itself suggests. */
export interface OfferedCase {
  /** Stays the same from one run to the next: `zero`, `under:Status:AccountActive`. */
  readonly cause: string;
  /** For people: `Status is under AccountActive`. */
  readonly name: string;
  readonly inputs: CaseInputs;
  /** Whether the context is canceled before the call. */
  readonly isCanceled: boolean;
  /** What it calls on doubles and fakes, in order. */
  readonly calls: readonly DependencyCall[];
  readonly outcome: CaseOutcome;
}

/** What a part of the inputs is set to. */
export type PartSetting =
  | ValueSetting
  | { readonly kind: 'length'; readonly length: number }
  | { readonly kind: 'present' }
  /** Nil, where a case would otherwise give something. */
  | { readonly kind: 'absent' };

/** What differs from zero values: a part of the inputs, or what happens around the call. */
export type Setting =
  | PartSetting
  /** Of a context. */
  | { readonly kind: 'canceled' }
  | CallSetting;

/** What a call on a double or a fake comes to: `store.Get`. */
export interface CallSetting {
  readonly kind: Exclude<FakeOutcome, 'plain'>;
}

/** A value of a boolean, numeric or string type. */
export interface ValueSetting {
  readonly kind: 'value';
  readonly value: boolean | bigint | number | string;
  readonly declared?: DeclaredName;
}

/** What differs from zero values, by the path of the part: `request.Amount`. */
export type Assignment = ReadonlyMap<string, Setting>;

/** A setting that a comparison in the code suggests for a part of the inputs. */
export interface Suggestion {
  readonly path: string;
  readonly setting: Setting;
  /** `under`, `at`, `over` and the like, and what it is compared with: what makes the cause and the name. */
  readonly position: string;
  readonly against: string;
  /** The name of the case, without the path: `is under 1`. */
  readonly phrase: string;
  /** Of what is in the path: `length`, or the index of a byte. */
  readonly subject: string;
}
