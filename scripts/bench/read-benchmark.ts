import { median } from './median.ts';

/** What a call takes. */
export interface CallCost {
  readonly nanoseconds: number;
  readonly bytes: number;
  readonly allocations: number;
}

/** The medians of the lines of a benchmark in what `go test -bench -benchmem` printed; its name is what follows `Benchmark`. */
export function readBenchmark(output: string, name: string): CallCost {
  const lines = [
    ...output.matchAll(new RegExp(`^Benchmark${name}(?:-\\d+)?\\s+\\d+\\s+([\\d.]+) ns/op\\s+(\\d+) B/op\\s+(\\d+) allocs/op`, 'gm')),
  ];
  const column = (index: number): number => Math.round(median(lines.map((line) => Number(line[index]))));
  return { nanoseconds: column(1), bytes: column(2), allocations: column(3) };
}
