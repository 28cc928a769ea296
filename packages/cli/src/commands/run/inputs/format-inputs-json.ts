import type { Diagnostic } from '@standin/diagnostics';
import type { Inputs, RunInputs } from '@standin/engine';
import { formatJsonResult } from '../../../output/format-json-result.ts';
import { inputPath, type InputNaming } from '../../../output/input-path.ts';

/** What the JSON form of inputs needs beside them. */
export interface InputsJsonOptions {
  /** The exit status. */
  readonly status: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly naming: InputNaming;
}

/** What a run was made from as one JSON object of version 1 (docs/json.md), ending in a line end. */
export function formatInputsJson({ plan, outputs }: RunInputs, { status, diagnostics, naming }: InputsJsonOptions): string {
  const fields = {
    plan: describe(plan, naming),
    outputs: outputs.map(({ planned: { destination, origin }, inputs }) => ({
      ...(destination !== undefined && { output: inputPath(destination, naming) }),
      origin: { file: inputPath(origin.file, naming), line: origin.line, kind: origin.kind },
      ...describe(inputs, naming),
    })),
  };
  return formatJsonResult({ command: 'run --print-inputs', status, fields, diagnostics }, naming.relativeTo);
}

function describe({ files, present, absent, directories }: Inputs, naming: InputNaming): object {
  const names = (paths: readonly string[]): readonly string[] => paths.map((path) => inputPath(path, naming)).sort();
  return { inputs: names(files), present: names(present), absent: names(absent), directories: names(directories) };
}
