import { unalias } from '@standin/model';
import type { TestWriter } from '../view/test-writer.ts';
import type { FuzzInput, FuzzOperand } from './fuzz-operand.ts';

/** An operand as Go text, as soon as what is made up has names. */
export type PrintOperand = (names: ReadonlyMap<FuzzInput, string>) => string;

/** Spells the types of an operand now, so that no name may hide them; gives what prints it. */
export function spellOperand(operand: FuzzOperand, writer: TestWriter): PrintOperand {
  if (operand.kind === 'value') return spellInput(operand.input, writer);
  const type = writer.printType(operand.type);
  const fields = operand.fields.map(({ name, input }) => ({ name, print: spellInput(input, writer) }));
  return (names) => `${type}{${fields.map(({ name, print }) => `${name}: ${print(names)}`).join(', ')}}`;
}

function spellInput(input: FuzzInput, writer: TestWriter): PrintOperand {
  const type = isMadeUpAs(input) ? undefined : writer.printType(input.target);
  return (names) => (type === undefined ? (names.get(input) ?? '') : `${type}(${names.get(input) ?? ''})`);
}

/** Whether what is made up has the wanted type already. */
function isMadeUpAs({ target }: FuzzInput): boolean {
  const { kind } = unalias(target);
  return kind === 'basic' || kind === 'slice';
}
