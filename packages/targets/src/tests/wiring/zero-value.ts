import { unalias, underlying, type Type } from '@standin/model';
import type { TestWriter } from '../view/test-writer.ts';

/** The zero value of a type as an expression that has this very type: gomock takes no other for a result. */
export function printZeroValue(type: Type, writer: TestWriter): string {
  const named = unalias(type);
  const result = underlying(named);
  const under = result.kind === 'type' ? result.type : undefined;
  const isNamed = type.kind === 'named' && type.package !== undefined;
  switch (under?.kind) {
    case 'struct':
    case 'array':
      return `${writer.printType(type)}{}`;
    case 'basic':
      return printBasic(under.name, isNamed ? writer.printType(type) : under.name);
    case undefined:
      return `*new(${writer.printType(type)})`;
    default:
      return 'nil';
  }
}

function printBasic(name: string, type: string): string {
  const isPlain = type === name;
  if (name === 'string') return isPlain ? '""' : `${type}("")`;
  if (name === 'bool') return isPlain ? 'false' : `${type}(false)`;
  return type === 'int' ? '0' : `${type}(0)`;
}
