import type { FakeRequest, RuntimeRequest } from './fakes/request.ts';
import type { MockRequest } from './gomock/request.ts';
import type { StubRequest } from './stub/request.ts';

/** The requests of the targets that make doubles of interfaces, by the names of these targets. */
export interface InterfaceTargetRequests {
  readonly gomock: MockRequest;
  readonly stub: StubRequest;
}

/** The requests of each target, by its name. */
export interface TargetRequests extends InterfaceTargetRequests {
  readonly fake: FakeRequest;
  readonly runtime: RuntimeRequest;
}

/** The name of a target that makes doubles of interfaces. */
export type InterfaceTargetName = keyof InterfaceTargetRequests;

/** The name of a target. */
export type TargetName = keyof TargetRequests;

/** A request of a target that makes doubles of interfaces. */
export type InterfaceTargetRequest = InterfaceTargetRequests[InterfaceTargetName];

/** A request of any target. */
export type TargetRequest = TargetRequests[TargetName];

/** Whether a request is for doubles of interfaces. */
export function isForInterfaces(request: TargetRequest): request is InterfaceTargetRequest {
  return request.target === 'gomock' || request.target === 'stub';
}
