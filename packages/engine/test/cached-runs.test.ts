import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { arch, homedir, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  applyByComparing,
  applyByWriting,
  carryOutPlan,
  createSession,
  findOrphans,
  planRun,
  type Apply,
  type Generator,
  type Session,
} from '@standin/engine';
import { createDiskTree, withCatalogue } from '@standin/modules';
import { loadGrammar } from '@standin/syntax';
import { createPrograms, generateFile, loadTemplateCompiler, type Programs } from '@standin/targets';
import { repository } from '../../../scripts/repository.ts';

let scratch = '';
let root = '';
beforeAll(() => Promise.all([loadGrammar(), loadTemplateCompiler()]));
beforeEach(() => {
  scratch = realpathSync(mkdtempSync(join(tmpdir(), 'standin-cached-runs-')));
  root = join(scratch, 'repository');
  mkdirSync(root);
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

type Variables = Readonly<Record<string, string | undefined>>;
type Files = Readonly<Record<string, string | undefined>>;

interface RunChoice {
  readonly apply?: Apply;
  readonly variables?: Variables;
  readonly isCached?: boolean;
}

/** Everything that a run tells, and how many requests were generated for it. */
interface Told {
  readonly told: unknown;
  readonly generated: number;
}

function open({ variables = {}, isCached = true }: RunChoice): Session {
  const machine = {
    variables: { ...process.env, GOFLAGS: '', ...variables },
    platform: platform(),
    architecture: arch(),
    homeDirectory: homedir(),
  };
  const cache = { directory: join(scratch, 'caches'), build: 'test', workingDirectory: root };
  return createSession({ disk: withCatalogue(createDiskTree()), machine, ...(isCached && { cache }) });
}

async function run(choice: RunChoice = {}): Promise<Told> {
  const { apply = applyByComparing } = choice;
  let generated = 0;
  const generator: Generator<Programs> = {
    createPrograms: createPrograms,
    generate(options) {
      generated += 1;
      return generateFile(options);
    },
  };
  const session = open(choice);
  const plan = await planRun(session, ['.'], root);
  const { outcomes } = await carryOutPlan(session, plan, { apply, loadGenerator: () => Promise.resolve(generator) });
  const orphans = await findOrphans(session, plan, { workingDirectory: root });
  expect(session.cache.close()).toBeUndefined();
  const others = [...plan.others];
  return { told: JSON.parse(JSON.stringify({ ...plan, others, outcomes, orphans })), generated };
}

function write(files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    const file = join(root, name);
    if (text === undefined) rmSync(file, { recursive: true, force: true });
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}

function snapshot(): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(entries.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]));
}

function restore(files: Readonly<Record<string, string>>): void {
  rmSync(root, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/**
 * Compares, and writes, with the cache as it is and without one, on the same files: everything told and every byte is the same. Leaves the tree as it is after writing; gives how
 * many requests were generated with the cache: for a comparison, for the next one, for writing.
 */
async function expectSame(variables: Variables = {}): Promise<readonly number[]> {
  const wanted = await run({ variables, isCached: false });
  const first = await run({ variables });
  expect(first.told).toEqual(wanted.told);
  const second = await run({ variables });
  expect(second.told).toEqual(wanted.told);
  const before = snapshot();
  const written = await run({ variables, apply: applyByWriting, isCached: false });
  const after = snapshot();
  restore(before);
  const cached = await run({ variables, apply: applyByWriting });
  expect(cached.told).toEqual(written.told);
  expect(snapshot()).toEqual(after);
  const [warm, again] = [await run({ variables }), await run({ variables })];
  expect(warm.told).toEqual((await run({ variables, isCached: false })).told);
  expect(again).toEqual({ told: warm.told, generated: countNeeded(again) });
  return [first.generated, second.generated, cached.generated];
}

/** How many requests are generated in every run: what goes to standard output, and what the file at the destination does not hold. */
function countNeeded({ told }: Told): number {
  const { outcomes } = told as {
    outcomes: { kind: string; planned: { destination?: string }; diagnostics: { code: string }[] }[];
  };
  const destinations = outcomes.map(({ planned }) => planned.destination);
  const isNeeded = ({ kind, planned: { destination }, diagnostics }: (typeof outcomes)[number]): boolean =>
    ['printed', 'stale', 'missing'].includes(kind) ||
    destinations.filter((each) => each === destination).length > 1 ||
    diagnostics.some(({ code }) => code === 'GEN504');
  return outcomes.filter(isNeeded).length;
}

const files: Files = {
  '.git/HEAD': '',
  'go.mod': 'module example.com/m\n\ngo 1.24\n\nrequire example.com/dependency v0.0.0\n\nreplace example.com/dependency => ./dependency\n',
  'dependency/go.mod': 'module example.com/dependency\n\ngo 1.24\n',
  'dependency/d.go': 'package dependency\n\ntype Deep interface{ Dive(depth int) error }\n',
  'other/go.mod': 'module example.com/dependency\n\ngo 1.24\n',
  'other/d.go': 'package dependency\n\ntype Deep interface{ Swim() string }\n',
  'base/base.go': 'package base\n\nimport "example.com/dependency"\n\ntype Base interface {\n\tdependency.Deep\n\tClose() error\n}\n',
  'store/store.go':
    'package store\n\n//go:generate mockgen -source=store.go -destination=mock_store.go -package=$GOPACKAGE\n//go:generate mockgen -destination=../mocks/$FLAVOUR.go -package=mocks . Store\n' +
    '//go:generate mockgen -source=store.go\n//go:generate mockgen -source=nowhere.go -destination=x.go\n//go:generate stringer -type=X\n\n' +
    'import "example.com/m/base"\n\ntype Store interface {\n\tbase.Base\n\tGet(id string) (int, error)\n}\n',
  'chain/chain.go':
    'package chain\n\n//go:generate mockgen -source=link.go -destination=made/made.go -package=made\n//go:generate mockgen -source=made/made.go -destination=made/again.go -package=made\n' +
    '//go:generate mockgen -source=link.go -destination=twice.go -package=chain\n//go:generate mockgen -source=link.go -destination=twice.go -package=chain\n',
  'chain/link.go': 'package chain\n\ntype Link interface{ Next() Link }\n',
  'tags/tags.go': 'package tags\n\n//go:generate mockgen -destination=mock_tags.go -package=tags . Tagged\n',
  'tags/tagged_linux.go': 'package tags\n\ntype Tagged interface{ Linux() }\n',
  'tags/tagged_windows.go':
    'package tags\n\n//go:generate mockgen -source=tagged_windows.go -destination=windows.go\n\ntype Tagged interface{ Windows() }\n',
  'tags/extra.go':
    '//go:build extra\n\npackage tags\n\n//go:generate mockgen -source=extra.go -destination=mock_extra.go\n\ntype Extra interface{ More() }\n',
  'comment/comment.go': 'package comment\n\n//gen:mock typed\ntype Noted interface{ Note(text string) }\n',
  'configured/gen.yaml': 'directory: fakes\npackages:\n  ./...:\n',
  'configured/c.go': 'package configured\n\ntype Clock interface{ Now() int64 }\n\ntype Timer interface{ Clock; Stop() }\n',
  'orphan/mock_orphan.go': '// Code generated by MockGen. DO NOT EDIT.\n\npackage orphan\n',
};

const ownTemplates: Record<string, string> = Object.fromEntries(
  ['mock-file', 'mock-interface', 'mock-method', 'recorder-method', 'typed-call'].map((name) => [
    `own/${name}.hbs`,
    readFileSync(join(repository, 'templates/gomock', `${name}.hbs`), 'utf8'),
  ]),
);

const link = (method: string): string => `package chain\n\ntype Link interface{ ${method} }\n`;

const edits: readonly (readonly [name: string, change: Files, variables?: Variables])[] = [
  ['nothing', {}],
  ['an interface', { 'chain/link.go': link('Next(steps int) Link') }],
  ['an embedded interface in another package', { 'base/base.go': 'package base\n\ntype Base interface{ Open() error }\n' }],
  ['one of a replaced module', { 'dependency/d.go': 'package dependency\n\ntype Deep interface{ Dive(depth float64) }\n' }],
  [
    'a go.mod',
    { 'go.mod': 'module example.com/m\n\ngo 1.24\n\nrequire example.com/dependency v0.0.0\n\nreplace example.com/dependency => ./other\n' },
  ],
  ['a go.mod that makes it another dialect', { 'go.mod': 'module example.com/m\n\nrequire github.com/golang/mock v1.6.0\n' }],
  ['a file that was missed', { 'store/nowhere.go': 'package store\n\ntype Nowhere interface{ Be() }\n' }],
  ['a file that declares more', { 'configured/more.go': 'package configured\n\ntype More interface{ Most() }\n' }],
  [
    'a directory',
    { 'new/new.go': 'package new\n\n//go:generate mockgen -source=new.go -destination=mock_new.go\n\ntype New interface{ N() }\n' },
  ],
  ['an output that is gone', { 'store/mock_store.go': undefined, 'configured/fakes': undefined }],
  [
    'an output with other bytes',
    { 'store/mock_store.go': '// Code generated by MockGen. DO NOT EDIT.\n\npackage store\n\ntype Old interface{}\n' },
  ],
  ['an output that is nobody’s', { 'store/mock_store.go': 'package store\n' }],
  ['a key of gen.yaml', { 'configured/gen.yaml': 'directory: fakes\ntyped: true\npackages:\n  ./...:\n' }],
  ['a platform in gen.yaml', { 'tags/gen.yaml': 'goos: windows\ndirectory: fakes\npackages: [.]\n' }],
  ['a mistake in gen.yaml', { 'configured/gen.yaml': 'directory: fakes\ntypd: true\npackages:\n  ./...:\n' }],
  ['a gen.yaml that was absent', { 'gen.yaml': "keep: ['orphan/**']\npackages: [./base]\n" }],
  ['a gen.yaml that is gone', { 'configured/gen.yaml': undefined }],
  ['a comment', { 'comment/comment.go': 'package comment\n\n//gen:mock typd\ntype Noted interface{ Note(text string) }\n' }],
  ['a line', { 'tags/tags.go': 'package tags\n\n//go:generate mockgen -destination=mock_tags.go -package=other . Tagged\n' }],
  ['templates', { ...ownTemplates, 'configured/gen.yaml': 'templates: ../own\npackages: [.]\n' }],
  ['a template', { 'own/mock-file.hbs': `${ownTemplates['own/mock-file.hbs']}\n// Ours.\n` }],
  ['a mistake in a template', { 'own/mock-file.hbs': '{{#each}}' }],
  ['templates that are gone', { own: undefined }],
  ['GOOS', {}, { GOOS: 'windows' }],
  ['GOFLAGS', {}, { GOFLAGS: '-tags=extra' }],
  ['a variable that a line names', {}, { FLAVOUR: 'vanilla' }],
  [
    'a source that has an error',
    { 'store/store.go': 'package store\n\n//go:generate mockgen -source=store.go -destination=mock_store.go\n\ntype Store interface {\n' },
  ],
];

describe('a run with a cache tells and writes what one without does, after a change of', () => {
  test.each(edits)('%s', async (_name, change, variables = {}) => {
    write(files);
    const before = { variables: { FLAVOUR: 'plain' } };
    await run({ ...before, apply: applyByWriting });
    await run(before);
    write(change);
    await expectSame({ ...before.variables, ...variables });
    write(files);
    expect((await run(before)).told).toEqual((await run({ ...before, isCached: false })).told);
  });

  test('one thing after the other', async () => {
    write(files);
    for (const [, change, variables = {}] of edits) {
      write(change);
      const choice = { variables: { FLAVOUR: 'plain', ...variables } };
      const told = [await run(choice), await run({ ...choice, isCached: false }), await run({ ...choice, apply: applyByWriting })];
      expect(told[0]?.told).toEqual(told[1]?.told);
      expect((await run(choice)).told).toEqual((await run({ ...choice, isCached: false })).told);
    }
  });
});

describe('what did not change', () => {
  test('is not generated again, nor what another change has nothing to do with', async () => {
    write(files);
    const variables = { FLAVOUR: 'plain' };
    await expectSame(variables);
    // Two for one file, and one that is printed.
    expect((await run({ variables })).generated).toBe(3);
    write({ 'configured/c.go': 'package configured\n\ntype Clock interface{ Now() float64 }\n\ntype Timer interface{ Clock; Stop() }\n' });
    expect((await run({ variables })).generated).toBe(3 + 2);
  });
});

describe('the torture modules', () => {
  const torture = join(repository, 'packages/cli/test/conformance/fixtures/torture');

  test('are told and written the same', async () => {
    cpSync(torture, root, { recursive: true });
    write({ '.git/HEAD': '', 'go.mod': 'module example.com/torture\n\ngo 1.26\n', 'gen.yaml': 'packages: [./...]\n' });
    const counts = await expectSame();
    expect(counts[0]).toBeGreaterThan(200);
  });
});
