import { createTracingTree, type Query, type SourceTree, type TracingTree } from '@standin/modules';
import type { TargetRequest } from '@standin/targets';
import type { Generator } from '../types.ts';

/** A generator, and what it read for each request. */
export interface GeneratorTrace {
  readonly generator: Generator;
  /** Every question whose answer went into what a request made, whoever asked it first; none of a request that was not generated. */
  inputsOf(request: TargetRequest): readonly Query[];
}

/** Traces what a generator reads, also what it remembers from earlier requests. Outputs of the run that it reads are told like files. */
export function traceGenerator<Programs>(base: Generator<Programs>): GeneratorTrace {
  const inputs = new Map<TargetRequest, readonly Query[]>();
  const traced = new Map<SourceTree, TracingTree>();
  const generator: Generator<Programs> = {
    createPrograms: () => base.createPrograms(),
    generate(options) {
      const tree = traced.get(options.tree) ?? createTracingTree(options.tree);
      traced.set(options.tree, tree);
      const trace = tree.trace(() => base.generate({ ...options, tree }));
      inputs.set(options.request, trace.inputs);
      return trace.value;
    },
  };
  return Object.freeze({ generator: generator, inputsOf: (request: TargetRequest) => inputs.get(request) ?? [] });
}
