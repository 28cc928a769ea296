import type { Diagnostic } from '@standin/diagnostics';
import { planGenerateLines } from '../plan/plan-run.ts';
import { arrangeWishes } from './arrange-outputs.ts';
import { avoidClashes } from './avoid-clashes.ts';
import { readCounterfeiter } from './counterfeiter/read-counterfeiter.ts';
import { refuseWish } from './findings.ts';
import { findToolCalls, type ToolCall } from './find-tool-calls.ts';
import type { InitContext } from './init-context.ts';
import { readMinimock } from './minimock/read-minimock.ts';
import { readMockeryConfigurations } from './mockery/read-mockery-configuration.ts';
import { readMockeryLine } from './mockery/read-mockery-line.ts';
import { readMockgen } from './mockgen/read-mockgen.ts';
import { readMoq } from './moq/read-moq.ts';
import type { Tool } from './tool.ts';
import type { Wish, WishedOutput } from './wished-output.ts';

/** What a repository has for generators of doubles. */
export interface Survey {
  readonly wishes: readonly Wish[];
  /** Those of all wishes, in order. */
  readonly outputs: readonly WishedOutput[];
  readonly findings: readonly Diagnostic[];
}

const readers: Readonly<Record<ToolCall['tool'], (context: InitContext, call: ToolCall) => Wish | undefined>> = {
  counterfeiter: readCounterfeiter,
  minimock: readMinimock,
  mockery: readMockeryLine,
  moq: readMoq,
};

/** Reads everything that the repository says to mockgen, mockery, moq, counterfeiter and minimock. Writes nothing. */
export function surveyRepository(context: InitContext): Survey {
  const { session, root } = context;
  const wishes = [
    ...readMockgen(context, planGenerateLines(session, ['.'], root)),
    ...readMockeryConfigurations(context),
    ...readCalls(context),
  ];
  const arranged = arrangeWishes(avoidClashes(context, wishes));
  return { wishes: arranged, outputs: arranged.flatMap(({ outputs }) => outputs), findings: arranged.flatMap(({ findings }) => findings) };
}

/** What is called in lines, and what only a generated file says was called: by hand, or from a Makefile. */
function readCalls(context: InitContext): readonly Wish[] {
  const calls = findToolCalls(context);
  const read = (call: ToolCall): readonly Wish[] =>
    [call.kind === 'script' ? refuseScript(call) : (readers[call.tool](context, call) ?? [])].flat();
  const wishes = calls.filter(({ isRepeated }) => !isRepeated).flatMap(read);
  const idOf = ({ tool, pattern, selector }: WishedOutput): string => `${tool} ${pattern} ${selector}`;
  const known = new Set(wishes.flatMap(({ outputs }) => outputs.map(idOf)));
  const repeated = calls.filter(({ isRepeated, kind }) => isRepeated && kind === 'line').flatMap(read);
  return [...wishes, ...repeated.filter(({ outputs }) => outputs.some((output) => !known.has(idOf(output))))];
}

function refuseScript({ tool, place }: ToolCall): Wish {
  const message = `a script that may call ${tool}: what it makes is not known`;
  return { tool, place, outputs: [], findings: [refuseWish({ place, message, hint: 'write an entry by hand; the line stays as it is' })] };
}

/** How many lines and entries of a tool there are, in how many files, and how many come to something. */
export interface ToolCount {
  readonly tool: Tool;
  readonly found: number;
  readonly files: number;
  readonly carriedOver: number;
}

const tools: readonly Tool[] = ['mockgen', 'mockery', 'moq', 'counterfeiter', 'minimock'];

/** Counts what was found, a row for each tool that the repository uses. */
export function countWishes(wishes: readonly Wish[]): readonly ToolCount[] {
  return tools.flatMap((tool) => {
    const own = wishes.filter((wish) => wish.tool === tool);
    if (own.length === 0) return [];
    const carriedOver = own.filter(({ outputs }) => outputs.some(({ inactive }) => inactive === undefined)).length;
    return [{ tool, found: own.length, files: new Set(own.map(({ place }) => place.file)).size, carriedOver }];
  });
}
