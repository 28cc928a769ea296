import type { Receiver } from '../nodes/function-declaration.ts';
import type { OutlineEntry } from '../outline/file-outline.ts';
import { startParser } from './parse-function.ts';
import { parseReceiver } from './parse-receiver.ts';

/** The base type of a method's receiver, and whether the receiver is a pointer to it. */
export type ReceiverBase = Pick<Receiver, 'typeName' | 'isPointer'>;

/** How most receivers are written: `(s *Store)`. What begins with a keyword is a type alone, `(chan T)`. */
const plain = /\((?!(?:chan|func|interface|map|struct)\b)(?:[A-Za-z_]\w*[ \t]+)?(\*?)([A-Za-z_]\w*)\)/y;

/** What a method's receiver is based on, by its receiver alone: who looks for the methods of one type parses no others. `undefined` where it is none that Go allows. */
export function receiverBase(text: string, { receiverOffset, declaration }: OutlineEntry): ReceiverBase | undefined {
  if (receiverOffset === undefined) return undefined;
  plain.lastIndex = receiverOffset;
  const [, star, typeName] = plain.exec(text) ?? [];
  return typeName === undefined ? parseReceiver(startParser(text, receiverOffset, declaration.end)) : { typeName, isPointer: star === '*' };
}
