import type { Diagnostic } from '@standin/diagnostics';
import type { Generator } from '../types.ts';
import { refuseWish } from './findings.ts';
import { foldOutputs } from './fold-outputs.ts';
import { formatConfiguration } from './format-configuration.ts';
import type { InitContext } from './init-context.ts';
import { locateEntries, type EntryPlace } from './locate-entries.ts';
import { surveyRepository } from './survey-repository.ts';
import { findDifference, makeFromConfiguration, makeFromLines, type MadeOutputs } from './verify-outputs.ts';
import type { Wish, WishedOutput } from './wished-output.ts';

/** A gen.yaml that was tried: what is in force in it makes what it says. */
export interface PreparedConfiguration {
  readonly text: string;
  readonly wishes: readonly Wish[];
  /** What could not be carried over, and what of gen.yaml would fail. */
  readonly findings: readonly Diagnostic[];
}

/** How often entries are taken out of force before we give up on more. One round is what nearly every repository needs. */
const mostRounds = 4;

/**
 * Makes a gen.yaml of what the repository has, and tries it in memory: an entry that does not make the very mocks that a line of mockgen makes, its heading apart, is
 * written as a comment with the reason, and so is one for another tool that would fail. `generator` is not called where there is nothing to carry over. Writes nothing.
 */
export async function prepareConfiguration(context: InitContext, loadGenerator: () => Promise<Generator>): Promise<PreparedConfiguration> {
  const survey = surveyRepository(context);
  const format = (wishes: readonly Wish[]): string => formatConfiguration(context, foldOutputs(wishes.flatMap(({ outputs }) => outputs)));
  if (survey.outputs.length === 0) return { text: format(survey.wishes), wishes: survey.wishes, findings: survey.findings };
  const generator = await loadGenerator();
  const before = await makeFromLines(context, generator);
  let { wishes } = survey;
  for (let round = 1; ; round++) {
    const text = format(wishes);
    const after = await makeFromConfiguration(context, text, generator);
    const entries = locateEntries(text);
    const settled = wishes.map((wish) =>
      wish.tool === 'mockgen'
        ? takeOutWhole(wish, (destination) => findDifference(before, after, destination))
        : takeOutFailing(wish, ({ pattern, selector }) => findFailure(after, entries(pattern, selector))),
    );
    const isSettled = settled.every((wish, index) => wish === wishes[index]);
    if (isSettled || round === mostRounds)
      return { text, wishes, findings: [...survey.findings, ...wishes.flatMap(warnOfComments), ...warnOf(after.diagnostics)] };
    wishes = settled;
  }
}

/** A line of mockgen is carried over as a whole or not at all. */
function takeOutWhole(wish: Wish, differs: (destination: string) => string | undefined): Wish {
  const reasons = wish.outputs.map(({ inactive, destination }) =>
    inactive === undefined && destination !== undefined ? differs(destination) : undefined,
  );
  const reason = reasons.find((each) => each !== undefined);
  return reason === undefined ? wish : { ...wish, outputs: wish.outputs.map((output): WishedOutput => ({ ...output, inactive: reason })) };
}

function takeOutFailing(wish: Wish, fails: (output: WishedOutput) => string | undefined): Wish {
  const reasons = wish.outputs.map((output) => (output.inactive === undefined ? fails(output) : undefined));
  if (reasons.every((reason) => reason === undefined)) return wish;
  const outputs = wish.outputs.map((output, index): WishedOutput => {
    const reason = reasons[index];
    return reason === undefined ? output : { ...output, inactive: reason };
  });
  return { ...wish, outputs };
}

/** What is wrong with an entry itself; one interface that fails says nothing of the others that its package has. */
function findFailure({ failures, diagnostics }: MadeOutputs, place: EntryPlace | undefined): string | undefined {
  if (place?.interface !== undefined && failures.has(place.interface)) return failures.get(place.interface);
  const isUnmatched = diagnostics.some(
    ({ code, position }) => code === 'GEN421' && place !== undefined && `${position?.line}:${position?.column}` === place.package,
  );
  return isUnmatched && place !== undefined ? failures.get(place.package) : undefined;
}

/** A warning for each reason why something of a line or entry is a comment only. */
function warnOfComments({ outputs }: Wish): readonly Diagnostic[] {
  const reasons = new Set(outputs.flatMap(({ inactive }) => inactive ?? []));
  return [...reasons].flatMap((reason) => {
    const [first, ...others] = outputs.filter(({ inactive }) => inactive === reason);
    if (first === undefined) return [];
    const names = new Set([first, ...others].map(({ selector }) => selector));
    const subject = `${[...names].join(', ')} ${names.size === 1 ? 'is' : 'are'}`;
    return [refuseWish({ place: first.place, word: first.selector, message: `${subject} in gen.yaml as a comment only: ${reason}` })];
  });
}

/** What `gen run` would say of entries: not wrong yet, since nothing was asked of the user so far. */
function warnOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => (diagnostic.severity === 'error' ? { ...diagnostic, severity: 'warning' as const } : diagnostic));
}
