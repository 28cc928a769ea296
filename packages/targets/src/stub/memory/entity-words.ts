import type { Type } from '@standin/model';
import { splitWords } from './split-words.ts';

/** What names call any entity. */
const generalWords = ['Entity', 'Item', 'Record', 'Row', 'Value', 'Object'];

/** What is put behind or before the name of a thing to name its type. */
const ornament = /^(?:Entity|Model|Record|Row|Aggregate|Document|Data|Info|DTO|DAO|DB)$/;

/** What methods and errors call an entity: its name, the words that its name ends with, and general words. */
export function entityNouns(type: Type): readonly string[] {
  const words = type.kind === 'named' && type.package !== undefined ? splitWords(type.name) : [];
  const start = words.findIndex((word) => !ornament.test(word));
  const end = words.findLastIndex((word) => !ornament.test(word)) + 1;
  const plain = start < 0 ? [] : words.slice(start, end);
  const endings = [words, plain].flatMap((each) => each.map((_, index) => each.slice(index).join('')));
  return [...new Set([...endings, ...generalWords])];
}

/** The plural forms that a noun may have. */
function pluralsOf(noun: string): readonly string[] {
  return [`${noun}s`, `${noun}es`, noun.replace(/y$/, 'ies')];
}

/** What stands behind the operation in a name: `by` where it says what a row is looked up by. */
export interface NameRest {
  readonly by?: string;
}

/** Reads the words behind the operation, `UserByEmail`, `AllUsers`, `ByID`; `undefined` where they are about anything but the entity, or part of it. */
export function readRest(words: readonly string[], nouns: readonly string[]): NameRest | undefined {
  const [first = ''] = words;
  const left = dropNoun(first === 'All' || first === 'One' ? words.slice(1) : words, nouns);
  if (left.length === 0) return {};
  return left[0] === 'By' && left.length > 1 ? { by: left.slice(1).join('') } : undefined;
}

function dropNoun(words: readonly string[], nouns: readonly string[]): readonly string[] {
  for (let length = words.length; length > 0; length--) {
    const start = words.slice(0, length).join('');
    if (nouns.some((noun) => start === noun || pluralsOf(noun).includes(start))) return words.slice(length);
  }
  return words;
}
