import type { AddedImports } from './add-imports.ts';
import type { ImportDeclaration, PlacedImport } from './import-section.ts';
import { isOfStandardLibrary, printSpec, printSpecs } from './import-spec.ts';
import { standsAlone, startOfLine, startOfNextLine } from './line-bounds.ts';
import type { WantedImport } from './name-imports.ts';
import type { TextEdit } from './text-edit.ts';

/** Specs on lines that follow each other: what gofmt sorts. */
type Block = readonly [PlacedImport, ...PlacedImport[]];

/** The edits that add specs to a group: each to the block of its kind whose paths are most like its own, or to a new block, the standard library's first. */
export function insertIntoGroup(text: string, group: ImportDeclaration, { added, removed }: AddedImports): readonly TextEdit[] {
  const blocks = findBlocks(text, group.specs).flatMap((block) => {
    const [first, ...rest] = block.filter((spec) => !removed.has(spec));
    return first === undefined ? [] : [[first, ...rest] as const];
  });
  const fits = (block: Block, { path }: WantedImport): boolean =>
    isOfStandardLibrary(block[0].path) === isOfStandardLibrary(path) && !isSetApart(text, block);
  const placed = added.filter((spec) => blocks.some((block) => fits(block, spec)));
  const edits = placed.flatMap((spec) => {
    const fitting = blocks.filter((block) => fits(block, spec));
    const best = Math.max(...fitting.map((block) => likeness(block, spec.path)));
    const block = fitting.find((candidate) => likeness(candidate, spec.path) === best);
    return block === undefined ? [] : [insertIntoBlock(text, block, spec)];
  });
  const others = added.filter((spec) => !placed.includes(spec));
  const { above, below } = addBlocks(text, { opening: group.opening ?? 0, blocks }, others);
  // Edits at one offset stay in this order.
  return [...above, ...edits, ...below];
}

function findBlocks(text: string, specs: readonly PlacedImport[]): readonly Block[] {
  const blocks: [PlacedImport, ...PlacedImport[]][] = [];
  let last: PlacedImport | undefined;
  for (const spec of specs) {
    const isNext = last !== undefined && startOfLine(text, spec.start) <= startOfNextLine(text, last.end);
    if (isNext) blocks.at(-1)?.push(spec);
    else blocks.push([spec]);
    last = spec;
  }
  return blocks;
}

/** Whether a comment stands above a block of one spec: it is about that one. */
function isSetApart(text: string, block: Block): boolean {
  const start = startOfLine(text, block[0].start);
  return block.length === 1 && start > 0 && /^[ \t]*\/\/|\*\/[ \t]*$/.test(text.slice(startOfLine(text, start - 1), start).trimEnd());
}

/** How many elements of a path the most similar one of a block begins with. */
function likeness(block: Block, path: string): number {
  const elements = path.split('/');
  const shared = (other: readonly string[]): number => {
    const end = elements.findIndex((element, index) => element !== other[index]);
    return end === -1 ? elements.length : end;
  };
  return Math.max(...block.map((spec) => shared(spec.path.split('/'))));
}

function insertIntoBlock(text: string, block: Block, added: WantedImport): TextEdit {
  const next = block.find(({ path }) => path > added.path);
  if (next !== undefined) {
    if (!standsAlone(text, next.start, next.end)) return insertion(next.start, `${printSpec(added)}; `);
    return insertion(startOfLine(text, next.start), `\t${printSpec(added)}\n`);
  }
  const last = block.at(-1) ?? block[0];
  if (!standsAlone(text, last.start, last.end)) return insertion(last.end, `; ${printSpec(added)}`);
  return insertion(startOfNextLine(text, last.end), `\t${printSpec(added)}\n`);
}

function insertion(offset: number, text: string): TextEdit {
  return { start: offset, end: offset, text };
}

interface Blocks {
  readonly opening: number;
  readonly blocks: readonly Block[];
}

interface AddedBlocks {
  readonly above: readonly TextEdit[];
  readonly below: readonly TextEdit[];
}

/** Blocks for kinds that the group has none of: the standard library's above all others. */
function addBlocks(text: string, { opening, blocks }: Blocks, added: readonly WantedImport[]): AddedBlocks {
  const standard = added.filter(({ path }) => isOfStandardLibrary(path));
  const others = added.filter(({ path }) => !isOfStandardLibrary(path));
  const [first, last] = [blocks[0]?.[0], blocks.at(-1)?.at(-1)];
  if (first === undefined || last === undefined) return { above: [], below: [] };
  const isInLine = !standsAlone(text, first.start, first.end) || !standsAlone(text, last.start, last.end);
  if (isInLine) return { above: [], below: added.map((spec) => insertion(last.end, `; ${printSpec(spec)}`)) };
  return {
    above: standard.length === 0 ? [] : [insertion(startOfNextLine(text, opening), `${printSpecs(standard)}\n`)],
    below: others.length === 0 ? [] : [insertion(startOfNextLine(text, last.end), `\n${printSpecs(others)}`)],
  };
}
