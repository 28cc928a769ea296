import { parseArgs } from 'node:util';
import type { Bench } from './bench.ts';

/** What the command line asks for: benchmarks, the usage, or what there is not. */
export type BenchRequest =
  | { readonly kind: 'run'; readonly isQuick: boolean; readonly chosen: readonly Bench[] }
  | { readonly kind: 'help'; readonly usage: string }
  | { readonly kind: 'mistake'; readonly message: string; readonly usage: string };

const options = {
  quick: { type: 'boolean', default: false },
  only: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads `--quick`, `--only=NAME,...` and `--help`. Never throws: other flags, and names that no benchmark has, are mistakes. */
export function readBenchOptions(args: readonly string[], benches: readonly Bench[]): BenchRequest {
  const known = benches.map(({ name }) => name);
  const usage = `Usage: pnpm bench [--quick] [--only=NAME,...]\n\nNames: ${known.join(', ')}\n`;
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) return { kind: 'help', usage };
    const names = values.only?.split(',') ?? known;
    const unknown = names.filter((name) => !known.includes(name));
    if (unknown.length > 0) return { kind: 'mistake', message: `no benchmark is called ${unknown.join(', ')}`, usage };
    return { kind: 'run', isQuick: values.quick, chosen: benches.filter(({ name }) => names.includes(name)) };
  } catch (error) {
    return { kind: 'mistake', message: (error as Error).message, usage };
  }
}
