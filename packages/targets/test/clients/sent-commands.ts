import { functionsOf, isExported, type FunctionObject, type Package } from '@standin/model';
import { commandName } from '../../src/clients/command-name.ts';

/** The receivers whose methods are commands. */
const receivers = new Set(['cmdable', 'statefulCmdable']);

function flatten(command: string): string {
  return command.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

function textOf({ file, site }: FunctionObject): string {
  const { start, end } = site.entry.declaration;
  return file.text.slice(start, end);
}

/** The words that a text has between quotes, and pairs that stand side by side: what goes to the server is among them. */
function wordsIn(text: string): readonly string[] {
  const words = [...text.matchAll(/"([\w.-]+)"/g)].map(([, word = '']) => word);
  const pairs = [...text.matchAll(/"([\w.-]+)",\s*"([\w.-]+)"/g)].map(([, first = '', second = '']) => `${first} ${second}`);
  return [...words, ...pairs].map((word) => word.toLowerCase());
}

/** The methods of go-redis that send another command than the table says: the longest one among the words of their source that their name begins with. */
export function sentCommands(owner: Package): readonly string[] {
  const declared = functionsOf(owner);
  const byName = new Map(declared.map((each) => [each.header.name, each] as const));
  const wordsOf = (each: FunctionObject, depth: number): readonly string[] => {
    const text = textOf(each);
    const called = depth === 0 ? [] : [...text.matchAll(/(\w+)\(/g)].flatMap(([, name = '']) => byName.get(name) ?? []);
    return [...wordsIn(text), ...called.filter((next) => next !== each).flatMap((next) => wordsOf(next, depth - 1))];
  };
  return declared.flatMap((each) => {
    const { name } = each.header;
    if (!receivers.has(each.receiver?.type.name ?? '') || !isExported(name)) return [];
    const words = wordsOf(each, 2);
    const [longest] = words
      .filter((word) => flatten(name).startsWith(flatten(word)))
      .sort((left, right) => flatten(right).length - flatten(left).length);
    const ours = commandName(name);
    if (longest === undefined) return words.includes(ours) ? [] : [`${name}: its source does not have ${ours}`];
    const isApart = ours.startsWith(`${longest} `) && words.includes(ours.slice(longest.length + 1));
    return longest === ours || isApart ? [] : [`${name}: sends ${longest} and not ${ours}`];
  });
}
