import { createIdentifierAllocator, keywords } from '@standin/render';
import type { ValueNaming } from '../cases/print-value.ts';
import type { DraftedTest, TestPart } from '../print/print-tests.ts';
import type { TestedFunction } from '../types/tested-function.ts';
import { testingPackages } from '../view/needed-packages.ts';
import { printCallee } from '../view/print-callee.ts';
import { viewVersion } from '../view/test-view.ts';
import type { DraftWriter, TestWriter } from '../view/test-writer.ts';
import { inputsOf, type FuzzInput } from './fuzz-operand.ts';
import type { FuzzView } from './fuzz-view.ts';
import type { FuzzTest } from './offer-fuzz.ts';
import { spellOperand } from './print-operand.ts';
import { printSeed } from './print-seed.ts';

/** What a fuzz test is drafted from. */
export interface FuzzDraft {
  readonly tested: TestedFunction;
  readonly fuzz: FuzzTest;
  /** The test function. */
  readonly name: string;
  readonly writer: TestWriter;
  readonly namingFor: (writer: DraftWriter) => ValueNaming;
  /** What gen.yaml has as `template-data`. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Decides all of a fuzz test. What is outside of the test is named first, so that nothing that the test declares hides it. */
export function draftFuzzTest({ tested, fuzz, name, writer, namingFor, data }: FuzzDraft): DraftedTest {
  const operands = [...(fuzz.receiver === undefined ? [] : [fuzz.receiver]), ...fuzz.parameters];
  const inputs = operands.flatMap(inputsOf);
  const testing = writer.qualify(testingPackages.testing);
  const callee = printCallee(tested, writer);
  const spelled = operands.map((operand) => spellOperand(operand, writer));
  const drafts = writer.draft();
  const seeds = printSeeds(fuzz, inputs, namingFor(drafts));
  drafts.adopt(seeds.flatMap(({ seed }) => seed));
  const used = new Set([...writer.identifiers, ...inputs.map(({ type }) => type)]);
  // The function literal has a block of its own, so a parameter may be called f, too.
  const [outer, inner] = [createIdentifierAllocator(used), createIdentifierAllocator([...used, ...keywords])];
  const [f, t] = [outer.allocate('f'), inner.allocate('t')];
  const names = new Map(inputs.map((input) => [input, inner.allocate(input.name === t ? 'input' : input.name)]));
  const parameters = inputs.map((input) => ({ name: names.get(input) ?? '', type: input.type }));
  const call = printCall(
    tested,
    callee,
    spelled.map((print) => print(names)),
  );
  const view = { viewVersion, data, name, subject: tested.subject.name, f, t, testing, parameters, call };
  const part = (chosen: Partial<FuzzView>): TestPart => {
    return { kind: 'fuzz', view: { ...view, isOpening: false, isSeed: false, isClosing: false, seed: [], ...chosen } };
  };
  return {
    name,
    subject: view.subject,
    signature: [...parameters.map((each) => `${each.name} ${each.type}`), call].join('\n'),
    opening: part({ isOpening: true }),
    rows: seeds.map(({ cause, seed }) => ({ cause, part: part({ isSeed: true, seed }) })),
    closing: part({ isClosing: true }),
    imports: writer.imports(),
  };
}

interface PrintedSeed {
  readonly cause: string;
  readonly seed: readonly string[];
}

/** The seeds that can be written as expressions, each once. */
function printSeeds({ seeds }: FuzzTest, inputs: readonly FuzzInput[], naming: ValueNaming): readonly PrintedSeed[] {
  const printed = seeds.flatMap(({ cause, values }) => {
    const seed = inputs.flatMap((input, index) => {
      const value = values[index];
      return (value && printSeed(value, input, naming)) ?? [];
    });
    return seed.length === inputs.length ? [{ cause, seed }] : [];
  });
  return printed.filter(({ seed }, index) => printed.findIndex((each) => each.seed.join() === seed.join()) === index);
}

/** The call, its results dropped in so many words, since linters ask for that. */
function printCall({ receiver, results }: TestedFunction, callee: string, printed: readonly string[]): string {
  const [operand, values] = receiver === undefined ? ['', printed] : [`${printReceiver(receiver, printed[0] ?? '')}.`, printed.slice(1)];
  const dropped = results.length === 0 ? '' : `${results.map(() => '_').join(', ')} = `;
  return `${dropped}${operand}${callee}(${values.join(', ')})`;
}

function printReceiver({ isPointer }: NonNullable<TestedFunction['receiver']>, text: string): string {
  return isPointer ? `(&${text})` : text;
}
