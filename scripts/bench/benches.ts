import type { Bench } from './bench.ts';
import { benchCalls } from './bench-calls.ts';
import { benchModule } from './bench-module.ts';
import { benchMockery } from './bench-mockery.ts';
import { benchScale } from './bench-scale.ts';

/** Every benchmark, in the order in which they run. */
export const benches: readonly Bench[] = [
  benchCalls,
  benchModule({ name: 'quic-go', path: 'github.com/quic-go/quic-go', version: 'v0.55.0', rounds: 3 }),
  benchModule({ name: 'temporal', path: 'go.temporal.io/server', version: 'v1.31.2', rounds: 2 }),
  benchMockery,
  benchScale,
];
