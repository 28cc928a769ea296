import type { SourceTree } from '@standin/modules';
import type { AdoptedFile } from './plan-adoption.ts';

const definition = /^\/\/go:generate[ \t]+-command[ \t]+(\S+)[ \t]/;
const use = /^\/\/go:generate[ \t]+(\S+)/;

/** The file with those `//go:generate -command` lines, too, whose name only the lines that go use. */
export function addAliases(tree: SourceTree, adopted: AdoptedFile): AdoptedFile {
  const result = tree.read(adopted.file);
  if (result.kind !== 'text') return adopted;
  const lines = result.text.split('\n');
  const going = new Set(adopted.lines);
  const usesOf = (name: string): readonly number[] => lines.flatMap((line, index) => (use.exec(line)?.[1] === name ? [index + 1] : []));
  const aliases = lines.flatMap((line, index) => {
    const name = definition.exec(line)?.[1];
    if (name === undefined) return [];
    const uses = usesOf(name);
    return uses.length > 0 && uses.every((each) => going.has(each)) ? [index + 1] : [];
  });
  return aliases.length === 0 ? adopted : { ...adopted, lines: [...adopted.lines, ...aliases].sort((left, right) => left - right) };
}
