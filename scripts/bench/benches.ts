import type { Bench } from './bench.ts';
import { benchCalls } from './bench-calls.ts';
import { benchFakeModule } from './bench-fake-module.ts';
import { benchEngine } from './bench-engine.ts';
import { benchFakes } from './bench-fakes.ts';
import { benchGenerated } from './bench-generated.ts';
import { benchList } from './bench-list.ts';
import { benchMockery } from './bench-mockery.ts';
import { benchMockeryModule } from './bench-mockery-module.ts';
import { benchModule } from './bench-module.ts';
import { benchScale } from './bench-scale.ts';
import { benchStubs } from './bench-stubs.ts';
import { benchTests } from './bench-tests.ts';
import { benchUnchanged } from './bench-unchanged.ts';
import { benchWatch } from './bench-watch.ts';
import { quicGo, temporal } from './public-modules.ts';

/** Every benchmark, in the order in which they run. */
export const benches: readonly Bench[] = [
  benchCalls,
  benchModule({ name: 'quic-go', module: quicGo, rounds: 3 }),
  benchModule({ name: 'temporal', module: temporal, rounds: 2 }),
  benchGenerated,
  benchMockery,
  benchMockeryModule('mockery-temporal', temporal),
  benchStubs,
  benchFakes,
  benchEngine,
  benchFakeModule,
  benchScale,
  benchList(temporal),
  benchUnchanged(temporal),
  benchWatch('watch-temporal', temporal),
  benchTests,
];
