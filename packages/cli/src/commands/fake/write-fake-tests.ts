import { exitStatus } from '@standin/diagnostics';
import { openSession, planTests, writeTests, type PlanOptions } from '@standin/engine';
import type { Io } from '../../io.ts';
import { machineOf } from '../../machine-of.ts';
import type { OutputSettings } from '../../output/output-settings.ts';
import { loadTestsMaker } from '../tests/load-tests-maker.ts';
import { readTestsWish } from '../tests/read-tests-wish.ts';
import { reportTests } from '../tests/report-tests.ts';

/** For which packages tests are written, with the options that their fakes were made with. */
export interface FakeTests {
  /** Absolute: the directories of packages. */
  readonly directories: readonly string[];
  readonly planOptions: PlanOptions;
  readonly settings: OutputSettings;
}

/** Does what `gen tests --write` does for packages whose fakes have just been written. Gives the exit status. */
export async function writeFakeTests({ directories: patterns, planOptions, settings }: FakeTests, io: Io): Promise<number> {
  const { workingDirectory: directory } = io;
  const wish = readTestsWish({ arguments: [], options: {} }, directory);
  if (!('selection' in wish)) return exitStatus(wish);
  const session = openSession(machineOf(io));
  const planned = await planTests(session, { patterns, directory, wish, planOptions }, await loadTestsMaker(session));
  const written = writeTests(planned.files, session, directory);
  const result = { ...planned, diagnostics: [...planned.diagnostics, ...written.diagnostics] };
  reportTests({ session, result, settings, saysWhy: false, selection: wish.selection, written }, io);
  return exitStatus(result.diagnostics);
}
