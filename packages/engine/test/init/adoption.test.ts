import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { carryOutPlan, planRun, type Generator } from '@standin/engine';
import fc from 'fast-check';
import { carryOutAdoption } from '../../src/init/adopt/carry-out-adoption.ts';
import { planAdoption } from '../../src/init/adopt/plan-adoption.ts';
import { createInitContext } from '../../src/init/init-context.ts';
import { prepareConfiguration } from '../../src/init/prepare-configuration.ts';
import { withoutHeading } from '../../src/run/without-heading.ts';
import { createDiskSession, createFolder } from '../session.ts';
import { loadGenerator } from './repository.ts';

let generator: Generator;
beforeAll(async () => {
  generator = await loadGenerator();
});

let remove = (): void => undefined;
afterEach(() => remove());

const common: Readonly<Record<string, string>> = {
  '.git/HEAD': '',
  'go.mod': 'module example.com/m\n\ngo 1.22\n\nrequire go.uber.org/mock v0.6.0\n',
};
const store = 'package store\n\ntype Store interface{ Get(key string) int }\n\ntype Cache interface{ Drop(keys ...string) }\n';

function open(files: Readonly<Record<string, string>>) {
  const folder = createFolder({ ...common, ...files });
  remove = folder.remove;
  return { directory: folder.directory, read: (name: string) => readFileSync(join(folder.directory, name), 'utf8') };
}

/** Everything that `gen run` would make below a directory: texts by path, without what only says where they come from. */
async function make(directory: string): Promise<Readonly<Record<string, string>>> {
  return (await run(directory)).made;
}

/** What a run makes, by path, and the codes of what it says. */
async function run(directory: string) {
  const session = createDiskSession();
  const made: Record<string, string> = {};
  const { outcomes } = await carryOutPlan(session, await planRun(session, ['.'], directory), {
    loadGenerator: () => Promise.resolve(generator),
    apply: {
      apply(destination, text) {
        made[destination.slice(directory.length + 1)] = withoutHeading(text);
        return { kind: 'unchanged' };
      },
      keep: () => undefined,
    },
  });
  return { made, codes: outcomes.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)) };
}

/** `gen init --adopt --yes`: how many lines went, and what was said. */
async function adopt(directory: string) {
  const context = createInitContext(createDiskSession(), directory);
  const { text } = await prepareConfiguration(context, () => Promise.resolve(generator));
  const adoption = await planAdoption(context, text, generator);
  return { text, adoption, configuration: { path: join(directory, 'gen.yaml'), text } };
}

describe('adoption', () => {
  test('writes gen.yaml and removes the lines that it stands for, and those only', async () => {
    const file = `package store\n\n//go:generate mockgen -source=types.go -destination=mocks/types.go -package=mocks\n//go:generate stringer -type=X\n//go:generate mockgen . Store\n\nvar x = 1\n`;
    const { directory, read } = open({ 'store/types.go': store, 'store/lines.go': file });
    const before = await make(directory);
    const { adoption, configuration } = await adopt(directory);
    expect(await carryOutAdoption({ configuration, files: adoption.files })).toEqual([]);
    expect(read('store/lines.go')).toBe(file.replace(/^.*-source.*\n/m, ''));
    expect(read('store/types.go')).toBe(store);
    expect(await make(directory)).toEqual(before);
    expect(adoption.findings.map(({ message }) => message)).toEqual(['the line stays: its mock goes to standard output']);
  });

  test('changes nothing where a file is read-only, or was changed meanwhile, or is gone', async () => {
    const line = '//go:generate mockgen -source=types.go -destination=mocks/types.go -package=mocks\n';
    const files = {
      'store/types.go': store,
      'store/a.go': `package store\n\n${line.replace('types.go -d', 'a.go -d').replace('mocks/types', 'mocks/a')}\ntype A interface{ M() }\n`,
      'store/lines.go': `package store\n\n${line}`,
    };
    const { directory, read } = open(files);
    const { adoption, configuration } = await adopt(directory);
    expect(adoption.files).toHaveLength(2);
    chmodSync(join(directory, 'store/lines.go'), 0o444);
    expect((await carryOutAdoption({ configuration, files: adoption.files })).map(({ code }) => code)).toEqual(['GEN506']);
    const gone = [...adoption.files, { file: join(directory, 'store/nothing.go'), lines: [1] }];
    expect((await carryOutAdoption({ configuration, files: gone })).map(({ code }) => code)).toEqual(['GEN503']);
    expect(() => read('gen.yaml')).toThrow();
    expect(Object.keys(files).map(read)).toEqual(Object.values(files));
  });

  test('a -command line goes with the last line that uses it', async () => {
    const alias = '//go:generate -command mock mockgen -source=types.go\n';
    const line = '//go:generate mock -destination=mocks/types.go -package=mocks\n';
    const kept = '//go:generate -command other mockgen\n//go:generate other . Store\n';
    const { directory, read } = open({ 'store/types.go': store, 'store/lines.go': `package store\n\n${alias}${kept}${line}` });
    const { adoption, configuration } = await adopt(directory);
    expect(await carryOutAdoption({ configuration, files: adoption.files })).toEqual([]);
    expect(read('store/lines.go')).toBe(`package store\n\n${kept}`);
  });

  test('a counterfeiter -generate line goes with the last comment that it reads', async () => {
    const linesOf = async (...comments: readonly string[]): Promise<readonly number[]> => {
      const file = ['package store', '', '//go:generate counterfeiter -generate', ...comments, ''].join('\n');
      const { directory } = open({ 'store/types.go': store, 'store/lines.go': file });
      const { adoption } = await adopt(directory);
      remove();
      return adoption.files.flatMap(({ lines }) => lines);
    };
    expect(await linesOf('//counterfeiter:generate . Store', '//counterfeiter:generate . Cache')).toEqual([3, 4, 5]);
    expect(await linesOf('//counterfeiter:generate . Store', '//counterfeiter:generate . Missing')).toEqual([4]);
  });

  test('a line in a generated file is left to the next run', async () => {
    const generated =
      '// Code generated by MockGen. DO NOT EDIT.\n\npackage mocks\n\n//go:generate mockgen -source=../types.go -destination=types.go -package=mocks\n';
    const { directory } = open({ 'store/types.go': store, 'store/mocks/types.go': generated });
    expect((await adopt(directory)).adoption.files).toEqual([]);
  });
});

/** Lines as people write them, of which some cannot be carried over, and some fail. */
const line = fc
  .record({
    mode: fc.constantFrom(
      '-source=types.go',
      '-source=more.go',
      '. Store',
      '. Store,Cache',
      '. Cache,Store',
      '. More',
      'io Reader',
      '. Missing',
    ),
    destination: fc.constantFrom('mocks/a.go', 'mocks/b.go', 'c_test.go', '../other/d.go', 'deep/er/e.go'),
    packageName: fc.constantFrom('', '-package=mocks', '-package=store', '-package=store_test'),
    flags: fc.subarray([
      '-typed',
      '-write_package_comment=false',
      '-mock_names=Store=Fake,More=Double',
      '-build_constraint=!x',
      '-write_source_comment=false',
    ]),
  })
  .map(({ mode, destination, packageName, flags }) => {
    const [first = '', ...rest] = mode.startsWith('-') ? [mode] : ['', mode];
    return `//go:generate mockgen ${[first, `-destination=${destination}`, packageName, ...flags, ...rest].filter((word) => word !== '').join(' ')}`;
  });

test('what lines make is made the same after their adoption, whatever they are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 6 }), async (lines) => {
      const { directory } = open({
        'store/types.go': store,
        'store/more.go': 'package store\n\nimport "io"\n\ntype More interface {\n\tio.Closer\n\tAll() []Store\n}\n',
        'store/lines.go': `package store\n\n${lines.join('\n')}\n`,
      });
      try {
        const { made: before, codes } = await run(directory);
        // Outputs that declare the same mock in one package are a mistake, and which of them is to blame depends on their order.
        fc.pre(!codes.includes('GEN121'));
        const { adoption, configuration } = await adopt(directory);
        expect(await carryOutAdoption({ configuration, files: adoption.files })).toEqual([]);
        expect(await make(directory)).toEqual(before);
      } finally {
        remove();
      }
    }),
    { numRuns: 40 },
  );
});
