import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { repository } from '../../../../scripts/repository.ts';
import { builtProgram, environment, startWatch, type RoundLine, type Watching } from '../../../../scripts/reliability/start-watch.ts';
import { withoutTimes } from '../documentation/console-blocks.ts';
import { readTable } from '../documentation/markdown.ts';
import { collectFields, type Fields } from '../json/collect-fields.ts';

let program = '';
let base = '';
let directory = '';
let watching: Watching | undefined;

beforeAll(() => {
  program = builtProgram();
}, 120_000);
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'standin-watch-')));
  directory = join(base, 'module');
  write('go.mod', 'module example.com/m\n\ngo 1.22\n');
  write('store/store.go', store('Get(key int) error'));
});
afterEach(async () => {
  await watching?.end('SIGKILL');
  watching = undefined;
  rmSync(base, { recursive: true, force: true });
});

function write(name: string, text: string): void {
  mkdirSync(dirname(join(directory, name)), { recursive: true });
  writeFileSync(join(directory, name), text);
}

const read = (name: string): string => readFileSync(join(directory, name), 'utf8');
const store = (methods: string): string =>
  `package store\n\n//go:generate mockgen -source=$GOFILE -destination=mocks/store.go\n\ntype Store interface{ ${methods} }\n`;

async function start(...words: readonly string[]): Promise<Watching> {
  watching = startWatch(program, { directory, words, variables: { GEN_CACHE_DIR: join(base, 'cache') } });
  await watching.next();
  await watching.settle();
  return watching;
}

test('saving an interface rewrites its mock, once, and the mock starts nothing', async () => {
  const { rounds, next, settle, end } = await start();
  expect(rounds[0]).toMatchObject({ version: 1, command: 'watch', status: 0, round: 1, counts: { written: 1 }, watching: { mocks: 1 } });
  const before = rounds.length;
  write('store/store.go', store('Put(key int) error'));
  expect(await next()).toMatchObject({ changed: ['store/store.go'], files: [{ path: 'store/mocks/store.go', kind: 'written' }] });
  expect(read('store/mocks/store.go')).toContain(') Put(key int) error {');
  await settle();
  expect(rounds.length).toBe(before + 1);
  expect(await end('SIGINT')).toBe(130);
});

describe('ways to save', () => {
  const isWritten = ({ counts }: RoundLine): boolean => counts['written'] === 1;

  test('by rename, as editors do it', async () => {
    const { next } = await start();
    write('store/.store.go.swp', 'whatever');
    write('store/store.go~', store('Put() error'));
    renameSync(join(directory, 'store/store.go~'), join(directory, 'store/store.go'));
    await next(isWritten);
    expect(read('store/mocks/store.go')).toContain(') Put() error {');
  });

  test('by rename with an older time and the same size', async () => {
    const { next } = await start();
    write('other.txt', store('Cut(key int) error'));
    utimesSync(join(directory, 'other.txt'), 1_000_000, 1_000_000);
    renameSync(join(directory, 'other.txt'), join(directory, 'store/store.go'));
    await next(isWritten);
    expect(read('store/mocks/store.go')).toContain(') Cut(key int) error {');
  });

  test('empty first, and then whole', async () => {
    const { next, settle } = await start();
    write('store/store.go', '');
    await settle();
    expect(read('store/mocks/store.go')).toContain(') Get(key int) error {');
    const file = openSync(join(directory, 'store/store.go'), 'w');
    const text = store('Put() error');
    writeSync(file, text.slice(0, 80));
    await settle();
    expect(read('store/mocks/store.go')).toContain(') Get(key int) error {');
    writeSync(file, text.slice(80));
    closeSync(file);
    await next(isWritten);
    expect(read('store/mocks/store.go')).toContain(') Put() error {');
  });

  test('emptied for a moment: what asks for a mock is not gone, with --prune neither', async () => {
    const { rounds, settle } = await start('--prune');
    const before = rounds.length;
    for (const name of ['Put', 'Take']) {
      write('store/store.go', '');
      await delay(150);
      write('store/store.go', store(`${name}() error`));
      await settle();
      expect(read('store/mocks/store.go')).toContain(`) ${name}() error {`);
    }
    expect(rounds.slice(before).map(({ counts }) => counts)).toEqual(Array(2).fill(expect.objectContaining({ written: 1, removed: 0 })));
  });

  test('several times in a row: the last one counts', async () => {
    const { settle } = await start();
    for (let index = 0; index < 40; index++) {
      write('store/store.go', store(`Put${index}() error`));
      await delay(3);
    }
    await settle();
    expect(read('store/mocks/store.go')).toContain(') Put39() error {');
  });
});

test('a comment changes nothing, and writes nothing', async () => {
  const { next } = await start();
  const written = statSync(join(directory, 'store/mocks/store.go'));
  write('store/store.go', `${read('store/store.go')}\n// No change.\nfunc body() {}\n`);
  expect(await next()).toMatchObject({ changed: ['store/store.go'], counts: { written: 0, unchanged: 1 } });
  expect(statSync(join(directory, 'store/mocks/store.go'))).toMatchObject({ ino: written.ino, mtimeMs: written.mtimeMs });
});

test('files that no round asks for call for none', async () => {
  const { rounds, settle } = await start();
  const before = rounds.length;
  for (const name of ['README.md', 'store/notes.txt', 'store/.store.go.swp', 'docs/page.md', 'node_modules/a/index.js'])
    write(name, 'text\n');
  const { round } = await settle();
  // Of directories that are new it has to be looked at what is in them.
  expect(rounds.slice(before).flatMap(({ changed }) => changed)).toEqual(round === before ? [] : ['docs']);
});

describe('outputs', () => {
  test('an output that is changed or removed comes back', async () => {
    const { next } = await start();
    const text = read('store/mocks/store.go');
    write('store/mocks/store.go', text.replace('Get', 'Got'));
    await next(({ counts }) => counts['written'] === 1);
    expect(read('store/mocks/store.go')).toBe(text);
    rmSync(join(directory, 'store/mocks'), { recursive: true });
    await next(({ counts }) => counts['written'] === 1);
    expect(read('store/mocks/store.go')).toBe(text);
    rmSync(join(directory, 'store/mocks/store.go'));
    await next(({ counts }) => counts['written'] === 1);
    expect(read('store/mocks/store.go')).toBe(text);
  });

  test('an output that is a link stays one, and what it leads to starts nothing', async () => {
    mkdirSync(join(directory, 'store/mocks'));
    write('elsewhere/store.go', '// Code generated by MockGen. DO NOT EDIT.\n\npackage mocks\n');
    symlinkSync('../../elsewhere/store.go', join(directory, 'store/mocks/store.go'));
    const { rounds, next, settle } = await start();
    const before = rounds.length;
    write('store/store.go', store('Put() error'));
    await next(({ counts }) => counts['written'] === 1);
    await settle();
    expect(rounds.slice(before).map(({ changed }) => changed)).toEqual([['store/store.go']]);
    expect(read('elsewhere/store.go')).toContain(') Put() error {');
    write('elsewhere/store.go', read('elsewhere/store.go').replace('Put', 'Got'));
    await next(({ counts }) => counts['written'] === 1);
    expect(read('elsewhere/store.go')).toContain(') Put() error {');
  });

  test('broken code keeps its output, and its error is told until it is gone', async () => {
    const { next } = await start();
    const text = read('store/mocks/store.go');
    write('store/store.go', store('Get(key int) error').replace('interface{', 'interface{{ Get('));
    const { counts, diagnostics } = await next(({ status }) => status === 1);
    expect(counts).toMatchObject({ failed: 1, written: 0 });
    expect(diagnostics[0]).toMatchObject({ severity: 'error', file: 'store/store.go' });
    expect(read('store/mocks/store.go')).toBe(text);
    write('store/store.go', store('Put() error'));
    expect(await next(({ status }) => status === 0)).toMatchObject({ diagnostics: [], counts: { written: 1 } });
  });

  test('one that nothing asks for any more is an orphan, and goes with --prune', async () => {
    const { next, end } = await start();
    write('store/store.go', 'package store\n\ntype Store interface{ Get(key int) error }\n');
    expect(await next(({ counts }) => counts['orphaned'] === 1)).toMatchObject({
      files: [{ path: 'store/mocks/store.go', kind: 'orphaned' }],
    });
    expect(existsSync(join(directory, 'store/mocks/store.go'))).toBe(true);
    await end('SIGTERM');
    const second = await start('--prune');
    expect(second.rounds[0]).toMatchObject({
      counts: { removed: 1, orphaned: 0 },
      files: [{ path: 'store/mocks/store.go', kind: 'removed' }],
    });
    expect(existsSync(join(directory, 'store/mocks'))).toBe(false);
    write('store/store.go', store('Get(key int) error'));
    await second.next(({ counts }) => counts['written'] === 1);
    expect(read('store/mocks/store.go')).toContain(') Get(');
  });

  test('what another gen left in the runtime of fakes goes without --prune, at the start and when it comes later', async () => {
    write('clients/clients.go', 'package clients\n\nimport "database/sql"\n\ntype Store struct{ DB *sql.DB }\n');
    write('gen.yaml', 'packages: { ./clients: { targets: [fake] } }\n');
    const old = 'internal/doubles/faults/older.go';
    const header = '// Code generated by gen fake. DO NOT EDIT.\n\n';
    write(old, `${header}package faults\n`);
    const { rounds, next } = await start();
    expect(rounds[0]).toMatchObject({ status: 0, counts: { removed: 1, orphaned: 0 } });
    expect(existsSync(join(directory, old))).toBe(false);
    write(old, `${header}package faults // again\n`);
    expect(await next(({ counts }) => counts['removed'] === 1)).toMatchObject({ files: [{ path: old, kind: 'removed' }] });
    expect(existsSync(join(directory, old))).toBe(false);
  });

  test('a package that is removed while its mocks are made does not come back, without --prune either', async () => {
    const count = 300;
    const fill = (method: string): void => {
      for (let index = 0; index < count; index++)
        write(
          `a/p/f${index}.go`,
          store(`${method}() error`).replace('store\n', 'p\n').replace('Store', `Store${index}`).replace('mocks/store', `mocks/f${index}`),
        );
    };
    fill('Get');
    const { next, settle } = await start();
    fill('Put');
    while (!read('a/p/mocks/f10.go').includes('Put')) await delay(1);
    // Directories first, so that the files of this one are made again.
    for (const name of ['mocks', '']) spawnSync('rm', ['-rf', join(directory, 'a/p', name)]);
    await next(({ watching: { mocks } }) => mocks === 1);
    expect(await settle()).toMatchObject({ counts: { orphaned: 0 } });
    expect(existsSync(join(directory, 'a/p'))).toBe(false);
  });

  test('an interface of gen.yaml that is renamed takes its mock along', async () => {
    write('store/store.go', 'package store\n\ntype Store interface{ Get(key int) error }\n');
    write('gen.yaml', 'version: 1\ndirectory: mocks\nfilename: "{{snakeCase interface}}.go"\npackages:\n  ./...:\n');
    const { next } = await start('--prune');
    expect(readdirSync(join(directory, 'mocks'))).toEqual(['store.go']);
    write('store/store.go', 'package store\n\ntype Shop interface{ Get(key int) error }\n');
    await next(({ counts }) => counts['removed'] === 1);
    expect(readdirSync(join(directory, 'mocks'))).toEqual(['shop.go']);
  });
});

describe('what calls for a round', () => {
  test('a package that is new, and one that goes', async () => {
    const { next, settle } = await start();
    const other = store('Sell() error').replaceAll('Store', 'Shop').replaceAll('store', 'shop');
    write('a/b/shop/shop.go', other);
    await next(({ counts }) => counts['written'] === 1);
    expect(read('a/b/shop/mocks/shop.go')).toContain(') Sell() error {');
    await settle();
    write('a/b/shop/shop.go', other.replace('Sell', 'Buy'));
    await next(({ counts }) => counts['written'] === 1);
    expect(read('a/b/shop/mocks/shop.go')).toContain(') Buy() error {');
    renameSync(join(directory, 'a/b/shop'), join(base, 'shop'));
    expect(await next(({ watching: { mocks } }) => mocks === 1)).toMatchObject({ status: 0 });
    // It comes back under the same name, which another directory had.
    renameSync(join(base, 'shop'), join(directory, 'a/b/shop'));
    await next(({ watching: { mocks } }) => mocks === 2);
    write('a/b/shop/shop.go', other);
    await next(({ counts }) => counts['written'] === 1);
    expect(read('a/b/shop/mocks/shop.go')).toContain(') Sell() error {');
  });

  test('a directory that is replaced at once', async () => {
    const { next, settle } = await start();
    for (const name of ['Put', 'Take', 'Count']) {
      rmSync(join(directory, 'store'), { recursive: true });
      write('store/store.go', store(`${name}() error`));
      await next(({ counts }) => counts['written'] === 1);
      expect(read('store/mocks/store.go')).toContain(`) ${name}() error {`);
      await settle();
      write('store/store.go', store(`${name}Again() error`));
      await next(({ counts }) => counts['written'] === 1);
      expect(read('store/mocks/store.go')).toContain(`) ${name}Again() error {`);
    }
  });

  test('a directory that takes the place of another, with the same directories in it', async () => {
    write('store/inner/inner.go', store('Get() error').replace('store\n', 'inner\n'));
    const { next, settle } = await start();
    renameSync(join(directory, 'store'), join(base, 'old'));
    cpSync(join(base, 'old'), join(base, 'new'), { recursive: true });
    renameSync(join(base, 'new'), join(directory, 'store'));
    await settle();
    write('store/inner/inner.go', store('Put() error').replace('store\n', 'inner\n'));
    await next(({ counts }) => counts['written'] === 1);
    expect(read('store/inner/mocks/store.go')).toContain(') Put() error {');
    rmSync(join(directory, 'store/inner/mocks/store.go'));
    await next(({ counts }) => counts['written'] === 1);
  });

  test('a go:generate line that comes and goes', async () => {
    const { next } = await start();
    write('store/other.go', 'package store\n\n//go:generate mockgen -source=store.go -destination=mocks/second.go -package=second\n');
    await next(({ counts }) => counts['written'] === 1);
    expect(read('store/mocks/second.go')).toContain('package second');
    write('store/other.go', 'package store\n');
    await next(({ counts }) => counts['orphaned'] === 1);
  });

  test('an interface of another package that is embedded, and a constant of a third', async () => {
    write(
      'store/store.go',
      store('io.Base; Array() [size.Of]int').replace('\n\n', '\n\nimport (\n\t"example.com/m/io"\n\t"example.com/m/size"\n)\n\n'),
    );
    write('io/io.go', 'package io\n\ntype Base interface{ Close() error }\n');
    write('size/size.go', 'package size\n\nconst Of = 3\n');
    const { next } = await start();
    expect(read('store/mocks/store.go')).toMatch(/\) Close\(\) error \{[^]*|\[3\]int/);
    write('io/io.go', 'package io\n\ntype Base interface{ Shut(now bool) error }\n');
    await next(({ counts }) => counts['written'] === 1);
    expect(read('store/mocks/store.go')).toContain(') Shut(now bool) error {');
    write('io/more.go', 'package io\n\n// A file that was not there.\n');
    await next();
    rmSync(join(directory, 'io'), { recursive: true });
    expect(await next(({ status }) => status === 1)).toMatchObject({ counts: { failed: 1 } });
    expect(read('store/mocks/store.go')).toContain(') Shut(now bool) error {');
    write('io/io.go', 'package io\n\ntype Base interface{ Open() error }\n');
    await next(({ counts }) => counts['written'] === 1);
    expect(read('store/mocks/store.go')).toContain(') Open() error {');
  });

  test('gen.yaml, in the directory and above it, under each of its names', async () => {
    write('gen.yaml', 'version: 1\npackages:\n  ./shop: { in-package: true }\n');
    write('shop/shop.go', 'package shop\n\ntype Shop interface{ Sell() error }\n');
    const { next } = await start();
    write('gen.yaml', 'version: 1\npackages:\n  ./shop: { in-package: true, typed: true }\n');
    await next(({ counts }) => counts['written'] === 1);
    write('gen.yaml', 'version: 1\npackages: {\n');
    const { diagnostics } = await next(({ status }) => status === 2);
    expect(diagnostics).toContainEqual(expect.objectContaining({ file: 'gen.yaml', severity: 'error' }));
    rmSync(join(directory, 'gen.yaml'));
    await next(({ status }) => status === 0);
    write('gen.yml', 'version: 1\npackages:\n  ./shop: { in-package: true }\n');
    await next(({ status }) => status === 2);
    renameSync(join(directory, 'gen.yml'), join(directory, 'gen.yaml'));
    await next(({ counts }) => counts['written'] === 1);
    write('shop/gen.yaml', 'version: 1\ntyped: true\n');
    await next(({ counts }) => counts['written'] === 1);
  });

  test('a gen.yaml where none was, beside lines and below, and a file that it names, which nobody asked for before', async () => {
    write('shop/shop.go', 'package shop\n\ntype Shop interface{ Sell() error }\n');
    const { next, settle } = await start();
    write('HEADER', '// Nobody may use this.\n');
    await settle();
    write('gen.yaml', 'version: 1\nheader-file: HEADER\npackages:\n  ./shop: { in-package: true }\n');
    await next(({ counts }) => counts['written'] === 1);
    expect(read('shop/shop_mock.go')).toContain('// Nobody may use this.');
    write('shop/gen.yaml', 'version: 1\ntyped: true\n');
    await next(({ counts }) => counts['written'] === 1);
  });

  test('a gen.yaml of the repository above where it was started', async () => {
    mkdirSync(join(base, '.git'));
    write('store/store.go', 'package store\n\ntype Store interface{ Get(key int) error }\n');
    const { next } = await start();
    writeFileSync(join(base, 'gen.yaml'), 'version: 1\npackages:\n  ./...: { in-package: true }\n');
    await next(({ counts }) => counts['written'] === 1);
    writeFileSync(join(base, 'gen.yaml'), 'version: 1\npackages:\n  ./...: { in-package: true, typed: true }\n');
    await next(({ counts }) => counts['written'] === 1);
  });

  test('a partial of templates, the schema of their data, and a header file', async () => {
    const partial = readFileSync(join(repository, 'templates/gomock/mock-method.hbs'), 'utf8');
    write(
      'gen.yaml',
      'version: 1\nheader-file: HEADER\ntemplates: templates\ntemplate-data: { author: Ann }\npackages:\n  ./shop: { in-package: true }\n',
    );
    write('HEADER', 'Copyright Ann.\n');
    write('shop/shop.go', 'package shop\n\ntype Shop interface{ Sell() error }\n');
    write('templates/mock-method.hbs', partial);
    const { rounds, next } = await start();
    const made = rounds[0]?.files.map(({ path }) => path).filter((path) => path.startsWith('shop/'));
    expect(made).toHaveLength(1);
    const [output = ''] = made ?? [];
    write('HEADER', 'Copyright Bob.\n');
    await next(({ counts }) => counts['written'] === 1);
    expect(read(output)).toContain('Copyright Bob.');
    write('templates/mock-method.hbs', `// A partial of {{@root.data.author}}.\n${partial}`);
    await next(({ counts }) => counts['written'] === 1);
    expect(read(output)).toContain('// A partial of Ann.');
    write('templates/mock-method.hbs', `{{> remark}}\n${partial}`);
    await next(({ status }) => status === 2);
    write('templates/remark.hbs', '// A partial that is new.\n');
    await next(({ counts }) => counts['written'] === 1);
    expect(read(output)).toContain('// A partial that is new.');
    write('templates/template-data.schema.json', '{ "type": "object", "required": ["year"] }');
    await next(({ status }) => status === 2);
    rmSync(join(directory, 'templates'), { recursive: true });
    await next(({ diagnostics }) => diagnostics.every(({ file }) => file !== 'templates/template-data.schema.json'));
    write('templates/mock-method.hbs', partial);
    await next(({ counts }) => counts['written'] === 1);
    expect(read(output)).not.toContain('// A partial that is new.');
  });

  test('a module that another one replaces, outside of the repository, and a go.work that comes to be', async () => {
    mkdirSync(join(directory, '.git'));
    write('go.mod', 'module example.com/m\n\ngo 1.22\n\nrequire example.com/other v1.0.0\n\nreplace example.com/other => ../other\n');
    write('../other/go.mod', 'module example.com/other\n\ngo 1.22\n');
    write('../other/base.go', 'package other\n\ntype Base interface{ Close() error }\n');
    write('store/store.go', store('other.Base').replace('\n\n', '\n\nimport "example.com/other"\n\n'));
    const { next } = await start();
    expect(read('store/mocks/store.go')).toContain(') Close() error {');
    write('../other/base.go', 'package other\n\ntype Base interface{ Shut() error }\n');
    await next(({ counts }) => counts['written'] === 1);
    expect(read('store/mocks/store.go')).toContain(') Shut() error {');
    write('../third/go.mod', 'module example.com/other\n\ngo 1.22\n');
    write('../third/base.go', 'package other\n\ntype Base interface{ Open() error }\n');
    write('../go.work', 'go 1.22\n\nuse ./module\n\nuse ./third\n');
    await next(({ counts }) => counts['written'] === 1);
    expect(read('store/mocks/store.go')).toContain(') Open() error {');
  });

  test('a source that is a link to a file elsewhere', async () => {
    mkdirSync(join(base, 'elsewhere'));
    writeFileSync(join(base, 'elsewhere/store.go'), store('Put() error'));
    rmSync(join(directory, 'store/store.go'));
    symlinkSync(join(base, 'elsewhere/store.go'), join(directory, 'store/store.go'));
    const { next } = await start();
    expect(read('store/mocks/store.go')).toContain(') Put() error {');
    writeFileSync(join(base, 'elsewhere/store.go'), store('Take() error'));
    await next(({ counts }) => counts['written'] === 1);
    expect(read('store/mocks/store.go')).toContain(') Take() error {');
  });
});

describe('many changes', () => {
  const git = (...words: readonly string[]): void => {
    const names = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' };
    execFileSync('git', ['-c', 'init.defaultBranch=main', ...words], {
      cwd: directory,
      stdio: 'ignore',
      env: { ...process.env, ...names },
    });
  };
  const count = 400;
  const fill = (method: string): void => {
    for (let index = 0; index < count; index++) {
      const name = `p${index % 40}`;
      write(
        `${name}/f${index}.go`,
        store(`${method}(key int) error`)
          .replace('store\n', `${name}\n`)
          .replaceAll('mocks/store', `mocks/f${index}`)
          .replaceAll('Store', `Store${index}`),
      );
    }
  };

  test('a branch that is checked out is one round', async () => {
    write('.gitignore', 'mocks/\n');
    git('init');
    fill('Get');
    git('add', '.');
    git('commit', '-m', 'first');
    git('checkout', '-b', 'second');
    fill('Put');
    git('commit', '-am', 'second');
    git('checkout', 'main');
    const { rounds, next, settle } = await start();
    expect(rounds[0]?.watching.mocks).toBe(count + 1);
    for (const [branch, method] of [
      ['second', 'Put'],
      ['main', 'Get'],
    ] as const) {
      const before = rounds.length;
      git('checkout', branch);
      await next(({ counts }) => (counts['written'] ?? 0) > 0);
      await settle();
      expect(rounds.slice(before).map(({ counts }) => counts['written'])).toEqual([count]);
      expect(read(`p7/mocks/f7.go`)).toContain(`) ${method}(`);
    }
  });
});

const hasHandles = existsSync('/proc/self/fd');
(hasHandles ? test : test.skip)('packages that come and go leave no handle and no watch behind', async () => {
  const { child, next, settle } = await start('--prune');
  const count = (): readonly number[] => {
    const handles = readdirSync(`/proc/${child.pid}/fd`);
    // What each handle is, beside its number: of one for notifications, a line for each watch.
    const infos = handles.map((name) => readFileSync(join('/proc', String(child.pid), 'fdinfo', name), 'utf8'));
    return [handles.length, infos.join('').match(/^inotify /gm)?.length ?? 0];
  };
  const before = count();
  for (let index = 0; index < 30; index++) {
    const name = `p${index % 3}`;
    write(`${name}/p.go`, store('Get() error').replace('store\n', `${name}\n`));
    await next(({ counts }) => counts['written'] === 1);
    renameSync(join(directory, name), join(base, `gone${index}`));
    await next(({ watching: { mocks } }) => mocks === 1);
  }
  await settle();
  expect(count()).toEqual(before);
});

describe('pages', () => {
  test('docs/json.md has the fields that --json-lines prints, with their types', async () => {
    write(
      'store/broken.go',
      store('Get(').replaceAll('Store', 'Broken').replaceAll('store', 'broken').replace('package broken', 'package store'),
    );
    write('store/printed.go', 'package store\n\n//go:generate mockgen -source=store.go\n');
    write('store/mocks/left.go', '// Code generated by MockGen. DO NOT EDIT.\n\npackage mocks\n');
    const first = await start();
    await first.end('SIGTERM');
    write('store/broken.go', 'package store\n');
    const second = await start('--prune');
    write('store/store.go', store('Put() error'));
    await second.settle();
    const fields: Fields = new Map();
    for (const round of [...first.rounds, ...second.rounds]) collectFields(round, '', fields);
    const page = readFileSync(join(repository, 'docs/json.md'), 'utf8');
    const section = (name: string): string => page.split(/^## /m).find((each) => each.startsWith(`${name}\n`)) ?? '';
    const read = (name: string): readonly string[] =>
      readTable(section(name), 'field').map(([field = '', type = '']) => `${field.replaceAll('`', '')}: ${type}`);
    const printed = [...fields].map(([field, types]) => `${field}: ${[...types].sort().join(', ')}`);
    const common = new Set(read('Every command'));
    expect(printed.filter((field) => !common.has(field)).sort()).toEqual([...read('gen watch --json-lines')].sort());
  });

  test('README.md shows what it prints', async () => {
    rmSync(directory, { recursive: true });
    const isMocks = (file: string): boolean => !/(?:gen\.yaml|doubles|fake)$/.test(file);
    cpSync(join(repository, 'examples/bank'), directory, { recursive: true, filter: isMocks });
    mkdirSync(join(directory, '.git'));
    const [, shown = ''] = /^```text\n\$ gen watch\n([^]*?)^```$/m.exec(readFileSync(join(repository, 'README.md'), 'utf8')) ?? [];
    const child = spawn(process.execPath, [program, 'watch'], { cwd: directory, env: environment({ GEN_CACHE_DIR: join(base, 'cache') }) });
    const guard = setTimeout(() => child.kill('SIGKILL'), 20_000);
    const ended = new Promise((resolve) => child.on('close', resolve));
    let printed = '';
    child.stderr.on('data', (bytes: Buffer) => (printed += bytes.toString('utf8')));
    const name = 'internal/store/store.go';
    const edits: readonly (readonly [RegExp, string])[] = [
      [/^\tSave\(/m, '\tPut('],
      [/^(type Reader.* interface \{)/m, '$1{'],
      [/^(type Reader.* interface \{)\{/m, '$1'],
      [/^\/\/go:generate .*\n/m, ''],
    ];
    for (const [count, [pattern, replacement]] of edits.entries()) {
      while (printed.split(/ in \d+ m?s/).length < count + 2 && child.exitCode === null) await delay(10);
      write(name, read(name).replace(pattern, replacement));
    }
    while (printed.split(/ in \d+ m?s/).length < edits.length + 2 && child.exitCode === null) await delay(10);
    child.kill('SIGTERM');
    clearTimeout(guard);
    expect(await ended).toBe(143);
    const comparable = (text: string): string => withoutTimes(text).replaceAll(/watching \d+ files/g, 'watching files');
    expect(comparable(printed)).toBe(comparable(shown));
  });
});

describe('the end', () => {
  const litter = (): readonly string[] =>
    readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'));

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s while it waits', async (signal, status) => {
    const { end, stderr } = await start();
    expect([await end(signal), stderr(), litter()]).toEqual([status, '', []]);
  });

  test('SIGTERM while a round is under way stops it between two requests', async () => {
    for (let index = 0; index < 300; index++)
      write(
        `p/f${index}.go`,
        store('Get(key int) error')
          .replace('store\n', 'p\n')
          .replaceAll('Store', `Store${index}`)
          .replaceAll('mocks/store', `mocks/f${index}`),
      );
    const child = spawn(process.execPath, [program, 'watch'], { cwd: directory, env: environment({ GEN_CACHE_DIR: join(base, 'cache') }) });
    const ended = new Promise((resolve) => child.on('close', resolve));
    while (!existsSync(join(directory, 'p/mocks/f0.go'))) await delay(5);
    child.kill('SIGTERM');
    expect(await ended).toBe(143);
    const made = readdirSync(join(directory, 'p/mocks'));
    expect(made.length).toBeLessThan(300);
    expect(litter()).toEqual([]);
    for (const name of made) expect(read(join('p/mocks', name))).toMatch(/^\/\/ Code generated [^]*\}\n$/);
  });

  test('with --stdin-end, that of standard input', async () => {
    const { child, end } = await start('--stdin-end');
    child.stdin?.end();
    expect(await end()).toBe(0);
  });

  test('a reader that is gone ends it, with the next round that is told', async () => {
    const { child, end } = await start();
    child.stdout?.destroy();
    write('store/store.go', store('Put() error'));
    expect(await end()).toBe(141);
    expect(read('store/mocks/store.go')).toContain(') Put() error {');
  });

  test('SIGHUP does not, where there is no terminal: nohup asks for that', async () => {
    const { child, next, end } = await start();
    child.kill('SIGHUP');
    write('store/store.go', store('Put() error'));
    await next(({ counts }) => counts['written'] === 1);
    expect(await end('SIGTERM')).toBe(143);
  });
});

test('while it is stopped, more happens than the system keeps for it', async () => {
  const { child, next } = await start();
  child.kill('SIGSTOP');
  for (let index = 0; index < 10_000; index++) {
    write(`store/passing${index}.txt`, '');
    rmSync(join(directory, `store/passing${index}.txt`));
  }
  write('store/store.go', store('Put() error'));
  child.kill('SIGCONT');
  await next(({ counts }) => counts['written'] === 1);
  expect(read('store/mocks/store.go')).toContain(') Put() error {');
});

describe('how files are watched', () => {
  test('with --poll they are looked at again and again', async () => {
    const { next, settle } = await start('--poll');
    write('store/store.go', store('Put() error'));
    await next(({ counts }) => counts['written'] === 1);
    expect(read('store/mocks/store.go')).toContain(') Put() error {');
    write('shop/shop.go', store('Sell() error').replaceAll('Store', 'Shop').replaceAll('store', 'shop'));
    await next(({ counts }) => counts['written'] === 1);
    await settle();
    write('shop/shop.go', store('Buy() error').replaceAll('Store', 'Shop').replaceAll('store', 'shop'));
    await next(({ counts }) => counts['written'] === 1);
    expect(read('shop/mocks/shop.go')).toContain(') Buy() error {');
    rmSync(join(directory, 'shop'), { recursive: true });
    await next(({ watching: { mocks } }) => mocks === 1);
  });

  const limited = ['-Ur', 'sh', '-c', 'echo 2 >/proc/sys/user/max_inotify_watches && exec "$@"', 'sh'];
  const canLimit = spawnSync('unshare', [...limited, 'true']).status === 0;
  (canLimit ? test : test.skip)('where the system has no watch left it says so, and polls', async () => {
    watching = startWatch(program, { directory, launcher: ['unshare', ...limited], variables: { GEN_CACHE_DIR: join(base, 'cache') } });
    const { next } = watching;
    const { diagnostics } = await next();
    expect(diagnostics).toMatchObject([{ code: 'GEN526', severity: 'warning', hint: 'sysctl fs.inotify.max_user_watches=524288' }]);
    write('store/store.go', store('Put() error'));
    await next(({ counts }) => counts['written'] === 1);
    expect(read('store/mocks/store.go')).toContain(') Put() error {');
  });
});
