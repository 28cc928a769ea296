import type { PlannedRequest } from '@standin/engine';

type Target = PlannedRequest['request']['target'];

const names = Object.freeze({ gomock: 'mock', stub: 'stub', fake: 'fake', runtime: 'double' } as const satisfies Record<Target, string>);

/** What the outputs of requests are called: mocks, stubs or fakes where all are the same, else doubles. In the singular. */
export function nameDoubles(requests: readonly Pick<PlannedRequest, 'request'>[]): (typeof names)[Target] {
  const [first, ...others] = new Set(requests.map(({ request }) => request.target));
  if (first === undefined) return 'mock';
  return others.length > 0 ? 'double' : names[first];
}
