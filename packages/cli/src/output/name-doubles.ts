import type { PlannedRequest } from '@standin/engine';

/** What the outputs of requests are called: mocks or stubs where all are the same, else doubles. In the singular. */
export function nameDoubles(requests: readonly Pick<PlannedRequest, 'request'>[]): 'mock' | 'stub' | 'double' {
  const targets = new Set(requests.map(({ request }) => request.target));
  if (targets.size > 1) return 'double';
  return targets.has('stub') ? 'stub' : 'mock';
}
