import type { InterfacesRequest } from '../file-request.ts';

/** One file of stubs asked for. */
export interface StubRequest extends InterfacesRequest {
  readonly target: 'stub';
  /** Whether the file proves to the compiler that its stubs implement their interfaces. */
  readonly isProved: boolean;
  /** Whether a stub panics where a method is called whose function is not set, instead of giving what was set by `...Returns`. */
  readonly isStrict: boolean;
  /** Whether stubs also count calls, answer single ones, are given functions while they are used, and list all arguments: what users of counterfeiter know. */
  readonly hasControls: boolean;
  /** Whether records hold copies of slices, so that they stay as they were when the caller goes on writing into its own. */
  readonly copiesSlices: boolean;
  /** Whether stubs of repositories keep rows in memory. */
  readonly keepsRows: boolean;
  /** The command line that writes the file again, for a `//go:generate` line in it; absent for none. */
  readonly generateDirective?: string;
}
