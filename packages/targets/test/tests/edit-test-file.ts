import type { Random } from '../../../../scripts/fuzz/random.ts';

/** A change that a person makes to a test file; gives the text as it was where there is nothing to change. */
type Edit = (text: string, random: Random, mark: string) => string;

const multiLineRow = /^\t\t\{\n(?:\t\t\t.*\n)+\t\t\},(?: \/\/.*)?\n/gm;
const anyRow = /^\t\t\{(?:\n(?:\t\t\t.*\n)+\t\t\}|.*\}),(?: \/\/.*)?\n/gm;
const rowsEnd = /^\t\}\n\tfor /gm;
const testStart = /^func Test\w+\(\w+ \*(?:\w+\.)?T\) \{\n/gm;

/** Replaces one of the places that a pattern finds, by chance. */
function replaceOne(text: string, pattern: RegExp, random: Random, replace: (found: string) => string): string {
  const [first, ...rest] = text.matchAll(pattern);
  if (first === undefined) return text;
  const match = random.pick([first, ...rest]);
  return text.slice(0, match.index) + replace(match[0]) + text.slice(match.index + match[0].length);
}

const edits: readonly [Edit, ...Edit[]] = [
  // A row, above another or at the end of a table.
  (text, random, mark) => replaceOne(text, anyRow, random, (row) => `\t\t{name: "${mark}", want: ${random.below(9)}},\n${row}`),
  (text, random, mark) => replaceOne(text, rowsEnd, random, (end) => `\t\t{\n\t\t\tname: "${mark}",\n\t\t\twant: 0,\n\t\t},\n${end}`),
  (text, random, mark) => replaceOne(text, rowsEnd, random, (end) => `\t\t{name: "${mark}"}, // mine\n${end}`),
  // A row changed, renamed, removed, copied, moved to the end of a table.
  (text, random, mark) => replaceOne(text, multiLineRow, random, (row) => row.replace(/name: ".*"/, `name: "${mark}"`)),
  (text, random, mark) => replaceOne(text, multiLineRow, random, (row) => row.replace(/\n\t\t\},/, `\n\t\t\t// ${mark}\n\t\t},`)),
  (text, random, mark) => replaceOne(text, multiLineRow, random, (row) => row.replace(/,\n\t\t\},/, `, // ${mark}\n\t\t},`)),
  (text, random) => replaceOne(text, anyRow, random, () => ''),
  (text, random) => replaceOne(text, anyRow, random, (row) => row + row),
  (text, random) =>
    replaceOne(text, new RegExp(`(${anyRow.source})(${anyRow.source})`, 'gm'), random, (rows) => {
      const [first = ''] = rows.match(anyRow) ?? [];
      return rows.slice(first.length) + first;
    }),
  // Comments and blank lines between rows and around tests.
  (text, random, mark) => replaceOne(text, anyRow, random, (row) => `\t\t// ${mark}\n${row}`),
  (text, random, mark) => replaceOne(text, anyRow, random, (row) => `${row.trimEnd().replace(/ \/\/.*$/, '')} // ${mark}\n`),
  (text, random, mark) => replaceOne(text, rowsEnd, random, (end) => `\t\t// ${mark}\n${end}`),
  (text, random) => replaceOne(text, anyRow, random, (row) => `\n${row}`),
  (text, random, mark) => replaceOne(text, testStart, random, (start) => `// ${mark}\n${start}`),
  // Layout of what gen wrote.
  (text, random) => replaceOne(text, /^\tt\.Parallel\(\)\n/gm, random, (line) => `${line}\n`),
  (text, random) => replaceOne(text, /^\t\twant +/gm, random, () => '\t\twant '),
  (text, random) =>
    replaceOne(text, multiLineRow, random, (row) =>
      row
        .replaceAll(/\n\t*/g, ' ')
        .replace(/\{ /, '{')
        .replace(/, \},\s*$/, '},\n')
        .replace(/^ ?/, '\t\t')
        .replace(/\t\t\s*\{/, '\t\t{'),
    ),
  // What stands around rows.
  (text, random, mark) => replaceOne(text, testStart, random, (start) => `${start}\t// ${mark}\n`),
  (text, random, mark) =>
    replaceOne(text, /^\t\t\}\)\n\t\}\n\}\n/gm, random, (end) => end.replace(/\}\n$/, `\tt.Run("${mark}", func(t *testing.T) {})\n}\n`)),
  (text, random) => replaceOne(text, /got != tt\.want/g, random, () => 'tt.want != got'),
  // Names, other declarations, imports, records.
  (text, random, mark) => replaceOne(text, testStart, random, (start) => start.replace(/func Test\w+/, `func TestOf${mark}`)),
  (text, random, mark) =>
    replaceOne(text, /^\/\/gen:tests.*\n/gm, random, (line) => `func help${mark}() int {\n\treturn 1 // ${mark}\n}\n\n${line}`),
  (text, _, mark) => `${text}\n// ${mark}\nfunc TestPerson${mark}(t *testing.T) {\n\tt.Log("${mark}")\n}\n`,
  (text, random) => replaceOne(text, /^\/\/gen:tests.*\n/gm, random, () => ''),
  (text) => (text.includes('"os"') ? text : text.replace(/^import "testing"\n/m, 'import (\n\t"os"\n\t"testing"\n)\n\nvar _ = os.Args\n')),
  (text) => text.replace(/^package p\n\nimport "testing"\n/, 'package p\n\nimport "testing" // as ever\n'),
];

/** Edits a test file as people do: `count` changes, each with a mark of its own, `M<number>`, in what a person wrote or touched. */
export function editTestFile(text: string, random: Random, count: number): string {
  let edited = text;
  for (let index = 0; index < count; index++) edited = random.pick(edits)(edited, random, `M${random.below(1_000_000)}`);
  return edited;
}

/** The pieces of a test file that a person wrote or touched, as they stand in it: whole rows, frames and lines that hold a mark. */
export function listPersonalPieces(text: string): readonly string[] {
  const rows = (text.match(anyRow) ?? []).filter((row) => /\bM\d+/.test(row));
  const lines = text.split('\n').filter((line) => /\bM\d+/.test(line) && !line.startsWith('//gen:tests') && !line.startsWith('func Test'));
  return [...rows, ...lines];
}
