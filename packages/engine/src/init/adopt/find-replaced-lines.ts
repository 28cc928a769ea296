import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { findToolCalls, type ToolCall } from '../find-tool-calls.ts';
import type { InitContext } from '../init-context.ts';
import { surveyRepository } from '../survey-repository.ts';
import { isAdopted } from '../tool.ts';
import type { MadeOutputs } from '../verify-outputs.ts';
import type { Wish, WishedOutput, WishPlace } from '../wished-output.ts';

/** Lines and comments of tools whose doubles stubs take the place of. */
export interface ReplacedLines {
  readonly places: readonly WishPlace[];
  /** Those that stay, and why. */
  readonly findings: readonly Diagnostic[];
}

/** Finds the lines of moq and counterfeiter, and the comments of the latter, all of whose doubles a gen.yaml makes: in the same files, under the same names. */
export function findReplacedLines(context: InitContext, made: MadeOutputs): ReplacedLines {
  const wishes = surveyRepository(context).wishes.filter(
    ({ tool, outputs }) => isAdopted(tool) && tool !== 'mockgen' && outputs.length > 0,
  );
  const missingOf = ({ outputs }: Wish): WishedOutput | undefined => outputs.find((output) => !isMade(output, made));
  const replaced = wishes.filter((wish) => missingOf(wish) === undefined).map(({ place }) => place);
  const findings = wishes.flatMap((wish) => {
    const missing = missingOf(wish);
    return missing === undefined ? [] : [describeStaying(wish.place, missing)];
  });
  return { places: [...replaced, ...findStarters(context, replaced)], findings };
}

function isMade({ destination, mockName }: WishedOutput, { texts }: MadeOutputs): boolean {
  const lines = texts.get(destination ?? '')?.split('\n') ?? [];
  return lines.some((line) => line.startsWith(`type ${mockName} struct `) || line.startsWith(`type ${mockName}[`));
}

function describeStaying({ file, line, sourceLine }: WishPlace, { mockName }: WishedOutput): Diagnostic {
  const message = `the line stays: gen.yaml would not make ${mockName}`;
  const position = { file, line, column: 1 };
  return createDiagnostic({ code: 'GEN454', severity: 'warning', message, position, ...(sourceLine !== undefined && { sourceLine }) });
}

/** `counterfeiter -generate` reads the comments of its package: where none stays, it has nothing to do. */
function findStarters(context: InitContext, replaced: readonly WishPlace[]): readonly WishPlace[] {
  const calls = findToolCalls(context).filter(({ tool }) => tool === 'counterfeiter');
  const stays = ({ kind, place }: ToolCall): boolean =>
    kind === 'comment' && !replaced.some(({ file, line }) => file === place.file && line === place.line);
  const busy = new Set(calls.filter(stays).map(({ directory }) => directory));
  return calls
    .filter(({ kind, words, directory }) => kind === 'line' && words.includes('-generate') && !busy.has(directory))
    .map(({ place }) => place);
}
