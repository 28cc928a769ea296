import type { Random } from '../fuzz/random.ts';

/** What is put at some line: most of it changes nothing that a mock is made of, wherever it stands between declarations. */
const insertions = [
  '// A comment.',
  '',
  'func added() int { return 1 }',
  'func Added(one string) (two error) {\n\tif one == "}" { return nil }\n\treturn two\n}',
  'func (a *Added) Method() {}',
  'type Added interface{ Do(a int) error }',
  'type added = string',
  'const added = 7',
  'const (\n\tzero = iota\n\tone\n)',
  'var added = map[string]int{"a": 1}',
  'type any int',
  'type error string',
  'func string() {}',
  'import "os"',
  '//go:build linux',
  '/* open',
  'broken (',
  '}',
] as const;

/** A Go text with one edit by chance: lines that go, move or come, or a word that becomes another of the text. It may not parse any more. */
export function editGoText(random: Random, text: string): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  switch (random.below(5)) {
    case 0:
      lines.splice(at, 1);
      return lines.join('\n');
    case 1:
      lines.splice(at, 0, ...lines.splice(random.below(lines.length), 1 + random.below(6)));
      return lines.join('\n');
    case 2: {
      const words = text.match(/[A-Za-z_]\w*/g) ?? ['a'];
      const word = words[random.below(words.length)] ?? 'a';
      const place = text.indexOf(word);
      return `${text.slice(0, place)}${words[random.below(words.length)] ?? 'a'}${text.slice(place + word.length)}`;
    }
    default:
      lines.splice(at, 0, random.pick(insertions));
      return lines.join('\n');
  }
}
