import type { FileRequest } from '../file-request.ts';

/** One file of stubs asked for. */
export interface StubRequest extends FileRequest {
  readonly target: 'stub';
  /** Whether the file proves to the compiler that its stubs implement their interfaces. */
  readonly isProved: boolean;
  /** Whether a stub panics where a method is called whose function is not set, instead of giving what was set by `...Returns`. */
  readonly isStrict: boolean;
}
