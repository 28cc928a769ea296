import type { Inputs, RunInputs } from '@standin/engine';
import { inputPath, type InputNaming } from '../../../output/input-path.ts';

/** What a run was made from as one JSON object of version 1 (docs/scale.md), ending in a line end. */
export function formatInputsJson({ plan, outputs }: RunInputs, status: number, naming: InputNaming): string {
  const described = {
    ...{ version: 1, command: 'run --print-inputs', status },
    plan: describe(plan, naming),
    outputs: outputs.map(({ planned: { destination, origin }, inputs }) => ({
      ...(destination !== undefined && { output: inputPath(destination, naming) }),
      origin: { file: inputPath(origin.file, naming), line: origin.line, kind: origin.kind },
      ...describe(inputs, naming),
    })),
  };
  return `${JSON.stringify(described, undefined, 2)}\n`;
}

function describe({ files, present, absent, directories }: Inputs, naming: InputNaming): object {
  const names = (paths: readonly string[]): readonly string[] => paths.map((path) => inputPath(path, naming)).sort();
  return { inputs: names(files), present: names(present), absent: names(absent), directories: names(directories) };
}
