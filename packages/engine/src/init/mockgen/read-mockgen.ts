import type { Diagnostic } from '@standin/diagnostics';
import { classifyCommand } from '../../directives/classify-command.ts';
import type { Plan } from '../../plan/plan.ts';
import { noteLoss, refuseWish } from '../findings.ts';
import type { InitContext } from '../init-context.ts';
import { describeLoss } from '../key-mapping.ts';
import type { Wish, WishPlace } from '../wished-output.ts';
import { isForMocks, mapRequest, type PlannedMock } from './map-request.ts';
import { mockgenFlags } from './mockgen-flags.ts';

/** Reads the `//go:generate` lines of mockgen and `gen mock` from a plan of the whole repository, those that it cannot carry out among them. */
export function readMockgen(context: InitContext, plan: Plan): readonly Wish[] {
  const wishes = plan.requests
    .filter(isForMocks)
    .filter(({ origin }) => origin.kind === 'directive')
    .map((planned) => readRequest(context, planned));
  return [...wishes, ...plan.diagnostics.flatMap(readRefusal)];
}

function readRequest(context: InitContext, planned: PlannedMock): Wish {
  const { origin, request } = planned;
  const place: WishPlace = { file: origin.file, line: origin.line, sourceLine: origin.sourceLine };
  const mapped = mapRequest(context, planned, place);
  if (mapped.kind === 'refused') {
    const { reason: message, hint } = mapped;
    return { tool: 'mockgen', place, outputs: [], findings: [refuseWish({ place, message, hint })] };
  }
  const losses = [
    ...(request.imports.length > 0 ? ['-imports'] : []),
    ...(request.writesGenerateDirective ? ['-write_generate_directive'] : []),
  ].map((flag) => noteLoss({ place, word: flag, message: `${flag} is lost: ${describeLoss(mockgenFlags, flag) ?? ''}` }));
  const flags = mapped.lostBuildFlags.map((flag) =>
    noteLoss({ place, word: flag, message: `the build flag ${flag} is lost: gen.yaml has tags, goos and goarch` }),
  );
  return { tool: 'mockgen', place, outputs: mapped.outputs, findings: [...losses, ...flags] };
}

/** A line that `gen run` refuses is one that cannot be carried over; one of `gen stub` need not be. */
function readRefusal({ position, message, sourceLine, severity }: Diagnostic): readonly Wish[] {
  if (severity !== 'error' || position?.line === undefined || sourceLine === undefined || callsStub(sourceLine)) return [];
  const place: WishPlace = { file: position.file, line: position.line, sourceLine };
  const hint = 'the line stays as it is';
  return [{ tool: 'mockgen', place, outputs: [], findings: [refuseWish({ place, message, hint })] }];
}

function callsStub(sourceLine: string): boolean {
  const [, ...words] = sourceLine.trim().split(/\s+/);
  const command = classifyCommand(words, false);
  return command.kind === 'generate' && command.target === 'stub';
}
