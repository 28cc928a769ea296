import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { diagnosticCodes } from '@standin/diagnostics';
import { mockFlags, parseMockArguments } from '@standin/targets';
import { renderTerminal } from '../../../scripts/docs/render-terminal.ts';
import { repository } from '../../../scripts/repository.ts';
import { createCheckout, type Checkout } from './documentation/checkout.ts';
import { isAsShown, readConsoleBlocks, replaceOutputs, withoutTimes } from './documentation/console-blocks.ts';
import { readFileNames, readLinks, readTable } from './documentation/markdown.ts';

const rooms = readdirSync(join(repository, 'packages'));
const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'docs/configuration.md',
  'docs/json.md',
  'docs/migrate.md',
  'docs/scale.md',
  'examples/bank/README.md',
  'examples/bazel/README.md',
  'examples/shop/README.md',
  ...rooms.map((room) => `packages/${room}/README.md`),
];

function readPage(page: string): string {
  return readFileSync(join(repository, page), 'utf8');
}

/** Whether Jest was called with -u: what the program does now becomes what the pages show. */
function isAccepting(): boolean {
  const state: unknown = expect.getState();
  return (state as { readonly snapshotState?: { readonly _updateSnapshot?: string } }).snapshotState?._updateSnapshot === 'all';
}

function unquote(cell: string | undefined): string {
  return (cell ?? '').replaceAll('`', '');
}

describe.each(['README.md', 'docs/migrate.md'])('commands of %s', (name) => {
  const blocks = readConsoleBlocks(readPage(name));
  let checkout: Checkout;
  beforeAll(() => {
    checkout = createCheckout();
  });
  afterAll(() => checkout.remove());

  test('there are some', () => expect(blocks.length).toBeGreaterThan(2));

  // As for a reader who follows the page, a block finds the files that the blocks before it left.
  test.each(blocks.map((block) => [block.commands.map(({ command }) => command).join('; '), block] as const))('%s', (_, block) => {
    const printed = checkout.run(block.commands.map(({ command }) => command));
    if (isAccepting()) {
      const page = readPage(name);
      const here = readConsoleBlocks(page)[blocks.indexOf(block)] ?? block;
      writeFileSync(join(repository, name), replaceOutputs(page, here, printed));
    }
    for (const [index, { output }] of block.commands.entries()) {
      const now = printed[index] ?? [];
      if (!isAccepting() && !isAsShown(output, now)) {
        expect(now.map(withoutTimes)).toEqual(output.map(withoutTimes));
      }
    }
    expect(printed.flat().filter((line) => line.length > 80 && !line.startsWith('    ') && !line.includes('GEN'))).toEqual([]);
  });
});

describe('README.md', () => {
  const readme = readPage('README.md');

  test('it opens with the two lines', () => {
    expect(readme.split('\n').slice(2, 4)).toEqual([
      '    ./scripts/gen run examples/bank      # the main job',
      '    ./scripts/test                       # all tests',
    ]);
  });

  test('what scripts/test prints ends as it does', () => {
    expect(readme).toMatch(/^```text\n(?:.*\n)*?(?:N|\d+) passed, (?:N|0) failed(?:, (?:N|\d+) skipped)?\n```$/m);
  });

  test('directives are ones that gen takes', () => {
    const directives = [...readme.matchAll(/^\/\/go:generate (?:mockgen|gen mock) (.*)$/gm)].map(([, words = '']) => words.split(' '));
    expect(directives).not.toEqual([]);
    for (const words of directives) {
      expect(parseMockArguments(words, { program: 'gen mock', workingDirectory: repository }).kind).toBe('request');
    }
  });
});

test('docs/gen-run.svg shows what a terminal shows', () => {
  const checkout = createCheckout();
  try {
    const shown = ['rm -r examples/bank/internal/transfer/mocks', './scripts/gen run examples/bank/internal/transfer'];
    // What a terminal gets is what --color prints.
    const printed = checkout.run(shown.map((command) => (command.startsWith('rm') ? command : `${command} --color`)));
    const lines = shown.flatMap((command, index) => [`$ ${command}`, ...(printed[index] ?? [])]);
    const picture = renderTerminal(lines, 'gen run in a terminal');
    const file = join(repository, 'docs/gen-run.svg');
    const known = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (isAccepting() && withoutTimes(known) !== withoutTimes(picture)) {
      writeFileSync(file, picture);
    } else {
      expect(withoutTimes(known)).toBe(withoutTimes(picture));
    }
  } finally {
    checkout.remove();
  }
});

const skipped: ReadonlySet<string> = new Set(['node_modules', 'dist', '.git', 'coverage']);

function listPaths(directory: string): readonly string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter(({ name }) => !skipped.has(name))
    .flatMap((entry) => {
      const path = join(directory, entry.name);
      return entry.isDirectory() ? [`${path}${sep}`, ...listPaths(path)] : [path];
    });
}

describe.each(pages)('%s', (page) => {
  const text = readPage(page);

  test('links lead somewhere', () => {
    expect(readLinks(text).filter((target) => !existsSync(join(repository, dirname(page), target)))).toEqual([]);
  });

  test('files are named as they are called', () => {
    const paths = listPaths(repository).map(
      (path) => `/${relative(repository, path).split(sep).join('/')}${path.endsWith(sep) ? '/' : ''}`,
    );
    const isThere = (name: string): boolean => paths.some((path) => path.endsWith(`/${name}`) || path.endsWith(`/${name}/`));
    const others: ReadonlySet<string> = new Set(['dist/', 'utils.ts']);
    expect(readFileNames(text).filter((name) => !others.has(name) && !isThere(name))).toEqual([]);
  });

  test('codes are those of diagnostics', () => {
    expect([...text.matchAll(/GEN\d{3}/g)].map(([code]) => code).filter((code) => !(code in diagnosticCodes))).toEqual([]);
  });
});

describe('tables', () => {
  test('the flags of the README are those of gen mock', () => {
    const rows = readTable(readPage('README.md'), 'flag').map(([flag, help]) => [unquote(flag), help]);
    expect(rows).toEqual(
      mockFlags.map(({ name, placeholder, help }) => [`-${name}${placeholder === undefined ? '' : ` ${placeholder}`}`, help]),
    );
  });

  test('the torture cases of the README are there', () => {
    const cases = join(repository, 'packages/cli/test/conformance/fixtures/torture');
    const names = readTable(readPage('README.md'), 'the source has').map((row) => unquote(row.at(-1)));
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !existsSync(join(cases, name)))).toEqual([]);
  });

  test('the dependencies of ARCHITECTURE.md are those of the package.json files', () => {
    type Names = Readonly<Record<string, string>>;
    type Manifest = { readonly dependencies?: Names; readonly devDependencies?: Names; readonly peerDependencies?: Names };
    const manifests = ['package.json', ...rooms.map((room) => `packages/${room}/package.json`)].map(
      (file) => JSON.parse(readPage(file)) as Manifest,
    );
    const used = manifests.flatMap(({ dependencies, devDependencies, peerDependencies }) =>
      Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies }),
    );
    const named = readTable(readPage('ARCHITECTURE.md'), 'dependency').flatMap(([names]) => unquote(names).split(', '));
    expect(named.toSorted()).toEqual([...new Set(used)].filter((name) => !name.startsWith('@standin/')).sort());
  });

  test('the rooms of ARCHITECTURE.md are the packages', () => {
    expect(
      readTable(readPage('ARCHITECTURE.md'), 'room')
        .map(([name]) => unquote(name))
        .toSorted(),
    ).toEqual(rooms.toSorted());
  });
});
