import type { MockRequest } from './gomock/request.ts';
import type { StubRequest } from './stub/request.ts';

/** The requests of each target, by its name in gen.yaml. */
export interface TargetRequests {
  readonly gomock: MockRequest;
  readonly stub: StubRequest;
}

/** The name of a target in gen.yaml. */
export type TargetName = keyof TargetRequests;

/** A request of any target. */
export type TargetRequest = TargetRequests[TargetName];
