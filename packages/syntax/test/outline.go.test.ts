import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { outlineFile, parseConstantDeclaration, parseTypeDeclaration, type FileOutline, type OutlineEntry } from '@standin/syntax';
import { askOracle } from './ask-oracle.ts';
import { goRoot } from './go-root.ts';
import { describeWithGo } from '../../../scripts/jest/go-toolchain.ts';
import { describeWithBindings } from './bindings.ts';
import { constantShape, declarationShape } from './shape.ts';

interface JudgedEntry {
  readonly keyword: string;
  readonly names: readonly string[];
  readonly isMethod: boolean;
  readonly line: number;
  readonly column: number;
  readonly shape?: string;
}

interface JudgedFile {
  readonly path: string;
  readonly text?: string;
  readonly package: string;
  readonly imports: readonly { readonly name?: string; readonly path: string }[];
  readonly entries: readonly JudgedEntry[];
}

async function forEachJudged(args: readonly string[], visit: (file: JudgedFile) => void): Promise<void> {
  await askOracle(args, (line) => visit(JSON.parse(line) as JudgedFile));
}

/** Turns UTF-16 indexes that only grow into lines and columns in bytes, from 1. */
function createLocator(text: string): (offset: number) => { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  return (offset) => {
    for (let next = text.indexOf('\n', lineStart); next !== -1 && next < offset; next = text.indexOf('\n', lineStart)) {
      line++;
      lineStart = next + 1;
    }
    return { line, column: Buffer.byteLength(text.slice(lineStart, offset)) + 1 };
  };
}

function shapeOf(text: string, entry: OutlineEntry): { shape?: string } {
  if (entry.declaration.keyword !== 'type') return {};
  const declaration = parseTypeDeclaration(text, entry);
  return { shape: declaration.problems.map(({ message }) => message).join() + declarationShape(declaration) };
}

function describeEntries(text: string, outline: FileOutline, hasShapes: boolean): readonly JudgedEntry[] {
  const locate = createLocator(text);
  return outline.entries.map((entry) => ({
    keyword: entry.declaration.keyword,
    names: entry.names,
    isMethod: entry.receiverOffset !== undefined,
    ...locate(entry.nameOffset),
    ...(hasShapes && shapeOf(text, entry)),
  }));
}

interface Tally {
  files: number;
  entries: number;
  readonly differences: string[];
}

function compare(tally: Tally, path: string, ours: readonly unknown[], theirs: readonly unknown[]): void {
  tally.entries += theirs.length;
  if (ours.length !== theirs.length) tally.differences.push(`${path}: ${ours.length} instead of ${theirs.length}`);
  for (const [index, their] of theirs.entries()) {
    const [expected, actual] = [JSON.stringify(their), JSON.stringify(ours[index])];
    if (expected !== actual) tally.differences.push(`${path}: ${actual} instead of ${expected}`);
  }
}

/** Constants are compared by declaration, not here. */
function withTypeShape({ shape, ...entry }: JudgedEntry): JudgedEntry {
  return entry.keyword === 'type' && shape !== undefined ? { ...entry, shape } : entry;
}

function compareHeader(tally: Tally, outline: FileOutline, file: JudgedFile): void {
  const { packageClause, imports } = outline.header;
  const ours = [packageClause?.name, ...imports.map(({ name, path }) => ({ ...(name !== undefined && { name }), path }))];
  compare(tally, file.path, ours, [file.package, ...file.imports]);
}

describeWithGo('the outline of files, judged by go/parser', () => {
  test('every file of the standard library and of the commands', async () => {
    const tally: Tally = { files: 0, entries: 0, differences: [] };
    await forEachJudged(['outline', `${goRoot()}/src`], (file) => {
      const text = readFileSync(file.path, 'utf8');
      tally.files++;
      const outline = outlineFile(text);
      compareHeader(tally, outline, file);
      compare(tally, file.path, describeEntries(text, outline, false), file.entries);
    });
    process.stdout.write(`outline: ${tally.files} files, ${tally.entries} facts compared, ${tally.differences.length} differ\n`);
    // The one exception is a path with `\xff`, which no package can have: escape sequences of import paths are left as they are.
    expect(tally.differences.filter((difference) => !difference.includes('xff'))).toEqual([]);
    expect(tally.differences.length).toBe(1);
    expect(tally.files).toBeGreaterThan(4000);
  });
});

describeWithGo('declarations, judged by go/parser', () => {
  describeWithBindings('declarations', () => {
    test('in new layouts: comments between all tokens, lines broken where they may be, CRLF, a byte order mark', async () => {
      const tally: Tally = { files: 0, entries: 0, differences: [] };
      const seed = 20260101;
      await forEachJudged(['layouts', `${goRoot()}/src`, '300', String(seed)], (file) => {
        const text = file.text ?? '';
        tally.files++;
        const outline = outlineFile(text);
        compareHeader(tally, outline, file);
        compare(tally, file.path, describeEntries(text, outline, true), file.entries.map(withTypeShape));
      });
      process.stdout.write(
        `layouts, seed ${seed}: ${tally.files} files, ${tally.entries} facts compared, ${tally.differences.length} differ\n`,
      );
      expect(tally.differences.slice(0, 20)).toEqual([]);
      expect(tally.files).toBe(300);
    });

    test('every type of the standard library', async () => {
      const tally: Tally = { files: 0, entries: 0, differences: [] };
      await forEachJudged(['files', `${goRoot()}/src`], (file) => {
        const text = readFileSync(file.path, 'utf8');
        tally.files++;
        const types = outlineFile(text).entries.filter(({ declaration }) => declaration.keyword === 'type');
        const theirs = file.entries.filter(({ keyword }) => keyword === 'type').map(({ shape }) => shape);
        compare(
          tally,
          file.path,
          types.map((entry) => shapeOf(text, entry).shape),
          theirs,
        );
      });
      process.stdout.write(`types: ${tally.entries} declarations of ${tally.files} files compared, ${tally.differences.length} differ\n`);
      expect(tally.differences.slice(0, 20)).toEqual([]);
      expect(tally.entries).toBeGreaterThan(5000);
    });

    test('constants with iota and repetition', async () => {
      const tally: Tally = { files: 0, entries: 0, differences: [] };
      await forEachJudged(['files', `${goRoot()}/src/go`], (file) => {
        const text = readFileSync(file.path, 'utf8');
        tally.files++;
        const theirs = file.entries.filter(({ keyword, shape }) => keyword === 'const' && shape !== undefined).map(({ shape }) => shape);
        const entries = outlineFile(text).entries.filter(({ declaration }) => declaration.keyword === 'const');
        const declarations = [...new Set(entries.map(({ declaration }) => declaration))];
        const ours = declarations.flatMap((declaration) => parseConstantDeclaration(text, declaration)).map(constantShape);
        compare(tally, file.path, [ours.join()], [theirs.join()]);
        tally.entries += ours.length - 1;
      });
      process.stdout.write(`constants: ${tally.entries} compared, ${tally.differences.length} files differ\n`);
      expect(tally.differences.slice(0, 20)).toEqual([]);
    });
  });
});
