import type { TestedFunction } from '../types/tested-function.ts';
import type { TestWriter } from './test-writer.ts';

/** What stands before the parentheses of a call: a function with its type arguments; of a method its name, behind an operand. */
export function printCallee({ subject, typeArguments }: TestedFunction, writer: TestWriter): string {
  const { header } = subject.declaration;
  if (header.receiver !== undefined) return header.name;
  const printed = typeArguments.map((type) => writer.printType(type));
  return `${writer.nameOwn(header.name)}${printed.length === 0 ? '' : `[${printed.join(', ')}]`}`;
}
