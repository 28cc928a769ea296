import { parseArgs } from 'node:util';
import type { Bench } from './bench.ts';

/** What the command line asks for. */
export interface ChosenBenches {
  readonly isQuick: boolean;
  readonly chosen: readonly Bench[];
}

/** Reads `--quick` and `--only=NAME,...`. Throws on other flags and on names that no benchmark has. */
export function readBenchOptions(args: readonly string[], benches: readonly Bench[]): ChosenBenches {
  const { values } = parseArgs({ args: [...args], options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } });
  const names = values.only?.split(',') ?? benches.map(({ name }) => name);
  const unknown = names.filter((name) => !benches.some((bench) => bench.name === name));
  if (unknown.length > 0) {
    throw new Error(`no benchmark is called ${unknown.join(', ')}: there are ${benches.map(({ name }) => name).join(', ')}`);
  }
  return { isQuick: values.quick, chosen: benches.filter(({ name }) => names.includes(name)) };
}
