import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Random } from '../fuzz/random.ts';

/** What an edit has to work with. */
export interface World {
  readonly root: string;
  readonly random: Random;
}

/** Changes something below the root; gives what, for people, or nothing where there is nothing to change. */
type Edit = (world: World) => string | undefined;

function listFiles({ root }: World, isWanted: (file: string) => boolean): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(isWanted)
    .sort();
}

function pickFile(world: World, isWanted: (file: string) => boolean): string | undefined {
  const [first, ...others] = listFiles(world, isWanted);
  return first === undefined ? undefined : world.random.pick([first, ...others]);
}

const isGo = (file: string): boolean => file.endsWith('.go');
const isMock = (file: string): boolean => isGo(file) && /Code generated/.test(readFileSync(file, 'utf8'));
const isSource = (file: string): boolean => isGo(file) && !isMock(file);

/** Writes a text in one of the ways in which editors and tools do. */
function put({ random }: World, file: string, text: string): string {
  const before = existsSync(file) ? statSync(file) : undefined;
  const way = random.below(4);
  if (way === 1) {
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
    return 'by rename';
  }
  if (way === 2) rmSync(file, { force: true });
  writeFileSync(file, text);
  if (way === 3 && before !== undefined) {
    utimesSync(file, before.atime, before.mtime);
    return 'with its old time';
  }
  return way === 2 ? 'removed and written' : 'in place';
}

/** An edit that replaces the first match of something in a file. */
function replaceIn(isWanted: (file: string) => boolean, changes: readonly (readonly [RegExp, string])[]): Edit {
  return (world) => {
    const file = pickFile(world, isWanted);
    if (file === undefined) return undefined;
    const text = readFileSync(file, 'utf8');
    const fitting = changes.filter(([pattern]) => pattern.test(text));
    const [first, ...others] = fitting;
    if (first === undefined) return undefined;
    const [pattern, replacement] = world.random.pick([first, ...others]);
    const way = put(world, file, text.replace(pattern, replacement));
    return `${relative(world.root, file)}: ${pattern.source} to ${JSON.stringify(replacement)} ${way}`;
  };
}

const goChanges: readonly (readonly [RegExp, string])[] = [
  [/\bctx context\.Context/, 'c context.Context'],
  [/\berror\b/, 'bool'],
  [/\bstring\b/, 'int64'],
  [/\bint64\b/, '[]string'],
  [/interface \{/, 'interface {\n\tExtra(number int) error'],
  [/interface \{/, 'interface {\n\tio.Closer'],
  [/^package \w+$/m, 'package other'],
  [/^package (\w+)$/m, '//go:build windows\n\npackage $1'],
  [/^package (\w+)$/m, '//go:build special\n\npackage $1'],
  [/^(type \w+ interface)/m, '//gen:mock typed=true\n$1'],
  [/^(type \w+ interface)/m, '//gen:mock filename=again.go package=again directory=again\n$1'],
  [/^\/\/gen:mock.*\n/m, ''],
  [/^\/\/go:generate .*\n/m, ''],
  [/-destination=(\S+)/, '-destination=sub/$1'],
  [/-destination=\S+/, '-destination=$NAME.go'],
  [/^(\/\/go:generate .*)$/m, '$1 -typed'],
  [/^(type \w+ interface)/m, '//go:generate mockgen -destination=made/$GOFILE -package=made . $WHAT\n$1'],
  [/^import \(/m, 'import (\n\t"example.com/nowhere"'],
  [/^type (\w+) (?:string|int)$/m, 'type $1 = float64'],
  [/= \d+/, '= 7'],
  [/\}\n/, '\n'],
  [/$/, '\n// The end.\n'],
  [/$/, '\ntype Added interface{ Add(one, two int) (sum int) }\n'],
  [/type (\w+) interface/, 'type $1s interface'],
  [/$/, '\nfunc helper() int { return 1 }\n'],
  [/$/, '\nfunc context() {}\n'],
  [/$/, '\nfunc NewMockStore() {}\n'],
  [/$/, '\ntype MockStore struct{}\n'],
  [/$/, '\ntype any int\n'],
  [/$/, '\ntype error string\n'],
  [/$/, '\nconst (\n\tfirst = iota\n\tsecond\n)\n'],
  [/^(func .*\{)$/m, '$1\n\t_ = 1'],
  [/^(func .*\{)$/m, '$1\n\tbroken ('],
  [/^(package \w+)$/m, '// A comment.\n$1'],
  [/^(package \w+)$/m, '$1\n\n// One more line.'],
  [/^(type \w+ )/m, '// Above.\n$1'],
  [/^const (\w+)/m, 'const (\n\tbefore = 3\n)\n\nconst $1'],
  [/\[(\d+)\]/, '[$1 + 1]'],
  [/^type (\w+) struct/m, 'type $1 = struct'],
  [/^(type [\s\S]*?\n\}\n)([\s\S]*)$/m, '$2\n$1'],
  [/\t(\w+)\(/, '\t// Comment.\n\t$1('],
];

const configurationChanges: readonly (readonly [RegExp, string])[] = [
  [/^typed: .*$/m, 'typed: false'],
  [/^version: 1$/m, 'version: 1\nheader-file: HEADER'],
  [/^version: 1$/m, 'version: 1\nsource-comment: false'],
  [/^version: 1$/m, 'version: 1\nbuild-constraint: special'],
  [/^version: 1$/m, 'version: 1\ntags: [special]'],
  [/^version: 1$/m, 'version: 1\ngoos: windows'],
  [/^version: 1$/m, 'version: 1\ntemplate-data: { author: someone }'],
  [/^version: 1$/m, 'version: 1\nkeep: ["**/mocks/*.go"]'],
  [/^templates: .*\n/m, ''],
  [/^packages:$/m, 'packages:\n  ./torture/...:'],
  [/^packages:$/m, 'packages:\n  io: { directory: doubles, interfaces: { Reader: {} } }'],
  [/^packages:$/m, 'packages: {'],
  [/in-package: true/, 'in-package: false'],
  [/exclude-interfaces: .*/, 'exclude-interfaces: []'],
];

const moduleChanges: readonly (readonly [RegExp, string])[] = [
  [/^module (.*)$/m, 'module $1/more'],
  [/^go .*$/m, 'go 1.21'],
  [/^go .*$/m, 'go 1.99'],
  [/^require .*\n/m, ''],
  [/go\.uber\.org\/mock v\S+/, 'github.com/golang/mock v1.6.0'],
  [/$/, '\nreplace go.uber.org/mock => ../elsewhere\n'],
  [/$/, '\nreplace example.com/nowhere => ./nowhere\n'],
];

const templateChanges: readonly (readonly [RegExp, string])[] = [
  [/$/, '\n// Printed by a template.\n'],
  [/\{\{/, '{{{{'],
  [/package/, 'package{{!-- here --}}'],
];

const newFiles: readonly (readonly [string, string])[] = [
  ['HEADER', 'Copyright someone.\n'],
  ['HEADER', 'Copyright someone else.\n'],
  ['gen.yaml', 'version: 1\npackages:\n  ./...: { in-package: true }\n'],
  ['gen.yml', 'version: 1\n'],
  ['go.work', 'go 1.24\n\nuse ./bank\nuse ./orders\n'],
  ['go.work', 'go 1.24\n\nuse ./orders\n'],
  ['bank/go.work', 'go 1.24\n\nuse .\n'],
  ['orders/internal/gen.yaml', 'version: 1\ntyped: false\nfilename: "{{snakeCase interface}}_double.go"\n'],
  ['bank/gen.yaml', 'version: 1\npackages:\n  ./internal/...: {}\n'],
  ['orders/tools/templates/template-data.schema.json', '{ "type": "object", "required": ["author"] }'],
  ['orders/tools/templates/template-data.schema.json', '{ "type": "object", "properties": { "author": { "type": "number" } } }'],
  ['orders/tools/templates/template-data.schema.json', '{'],
  ['bank/vendor/modules.txt', '# go.uber.org/mock v0.6.0\n## explicit\ngo.uber.org/mock/gomock\n'],
  ['bank/nowhere/go.mod', 'module example.com/nowhere\n'],
  [
    'bank/internal/store/new.go',
    'package store\n\n//go:generate mockgen -source=new.go -destination=mocks/new.go\n\ntype New interface{ Do() }\n',
  ],
  ['bank/internal/store/new.go', 'package store\n\n//gen:mock\ntype New interface{ Undo() }\n'],
  ['bank/internal/store/mocks/other.go', 'package other\n'],
  ['bank/internal/transfer/mocks/left.go', '// Code generated by MockGen. DO NOT EDIT.\n\npackage mocks\n'],
];

function createFile({ random, root, ...world }: World): string | undefined {
  const [first, ...others] = newFiles;
  if (first === undefined) return undefined;
  const [name, text] = random.pick([first, ...others]);
  try {
    mkdirSync(dirname(join(root, name)), { recursive: true });
  } catch {
    // A link to nothing stands there, or a file.
    return undefined;
  }
  return `${name} with ${JSON.stringify(text)} ${put({ ...world, random, root }, join(root, name), text)}`;
}

const isAny = (): boolean => true;

function describe({ root }: World, file: string, what: string): string {
  return `${relative(root, file)} ${what}`;
}

/** An edit of one file, whatever it is. */
function changeFile(isWanted: (file: string) => boolean, change: (file: string, world: World) => string): Edit {
  return (world) => {
    const file = pickFile(world, isWanted);
    return file === undefined ? undefined : describe(world, file, change(file, world));
  };
}

const swap: Edit = (world) => {
  const [left, right] = [pickFile(world, isSource), pickFile(world, isSource)];
  if (left === undefined || right === undefined || left === right) return undefined;
  renameSync(left, `${left}.swap`);
  renameSync(right, left);
  renameSync(`${left}.swap`, right);
  return describe(world, left, `and ${relative(world.root, right)} swapped`);
};

function linkTo(file: string, { random }: World): string {
  const target = `${file}.target${random.below(2)}`;
  if (!existsSync(target)) writeFileSync(target, `${readFileSync(file, 'utf8')}\n// Of ${basename(target)}.\n`);
  rmSync(file);
  symlinkSync(basename(target), file);
  return `a link to ${basename(target)}`;
}

function moveDirectory(file: string, { random, root }: World): string {
  const directory = dirname(file);
  if (directory === root) return 'left alone';
  const moved = random.oneIn(2) ? `${directory}moved` : join(dirname(directory), '_hidden');
  if (existsSync(moved)) return 'left alone, too';
  renameSync(directory, moved);
  if (random.oneIn(2)) symlinkSync(basename(moved), directory);
  return `directory moved to ${basename(moved)}`;
}

function changeCase(file: string): string {
  const name = basename(file);
  renameSync(file, join(dirname(file), name.charAt(0) === name.charAt(0).toUpperCase() ? name.toLowerCase() : name.toUpperCase()));
  return 'in other case';
}

const always =
  (change: (file: string) => void, what: string) =>
  (file: string): string => {
    change(file);
    return what;
  };

const makeDirectory = (file: string): void => {
  rmSync(file);
  mkdirSync(file);
};

const edits: readonly [Edit, ...Edit[]] = [
  replaceIn(isSource, goChanges),
  replaceIn(isSource, goChanges),
  replaceIn(isSource, goChanges),
  replaceIn((file) => /gen\.ya?ml$/.test(file), configurationChanges),
  replaceIn((file) => /gen\.ya?ml$/.test(file), configurationChanges),
  replaceIn((file) => file.endsWith('go.mod'), moduleChanges),
  replaceIn((file) => file.endsWith('.hbs'), templateChanges),
  createFile,
  createFile,
  swap,
  changeFile(isAny, (file, world) => `rewritten ${put(world, file, readFileSync(file, 'utf8'))}`),
  changeFile(
    isAny,
    always((file) => utimesSync(file, new Date(), new Date()), 'touched'),
  ),
  changeFile(
    isSource,
    always((file) => rmSync(file), 'removed'),
  ),
  changeFile(
    isMock,
    always((file) => rmSync(file), 'removed'),
  ),
  changeFile(
    isMock,
    always((file) => rmSync(file), 'removed'),
  ),
  changeFile(isMock, (file, world) => `damaged ${put(world, file, readFileSync(file, 'utf8').replace('return', 'return '))}`),
  changeFile(isMock, (file, world) => `foreign ${put(world, file, 'package mocks\n')}`),
  changeFile(
    isMock,
    (file, world) =>
      `foreign ${put(world, file, '// Code generated by MockGen. DO NOT EDIT.\n\npackage mocks\n\ntype Foreign interface{ Do() }\n')}`,
  ),
  changeFile(isMock, always(makeDirectory, 'a directory')),
  changeFile((file) => isGo(file) && !file.includes('target'), linkTo),
  changeFile(isGo, moveDirectory),
  changeFile(isAny, changeCase),
  changeFile(
    isAny,
    always((file) => chmodSync(file, 0o400), 'read-only'),
  ),
  changeFile(
    isAny,
    always((file) => rmSync(file), 'removed'),
  ),
];

/** Makes one random change below the root of a world, and says which. */
export function editWorld(world: World): string {
  for (;;) {
    const done = world.random.pick(edits)(world);
    if (done !== undefined) return done;
  }
}
