import { describe, expect, it } from '@jest/globals';
import { declaredModulePath, escapeModulePath, unescapeModulePath } from '../src/modfile/module-path.ts';
import { parseModuleFile } from '../src/modfile/parse-module-file.ts';
import type { ModuleFile } from '../src/modfile/module-file.ts';

function parse(text: string, kind: 'go.mod' | 'go.work' = 'go.mod', isStrict = true): ModuleFile {
  return parseModuleFile({ file: '/m/go.mod', text, kind, isStrict });
}

const everyDirective = `module "example.com/m" // Deprecated: use v2

go 1.24.1
toolchain go1.25.0
godebug default=go1.21
require example.com/a v1.2.3 // indirect
require (
	// a comment
	\`example.com/b\` v0.0.0-20200101000000-0123456789ab

	example.com/c/v2 v2.0.0 // indirect; because
)
exclude example.com/a v1.2.4
replace example.com/a => ../a
replace (
	example.com/b v1.0.0 => example.com/fork v1.1.0
	"example.com/c" => "./with space"
)
retract [v1.0.0, v1.1.0]
retract (
	v1.5.0 // bad
)
tool example.com/a/cmd/x
tool ( )
ignore ./node_modules
`;

describe('a go.mod', () => {
  it.each([
    ['as it is', everyDirective],
    ['with CRLF', everyDirective.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${everyDirective}`],
    ['without a last newline', everyDirective.trimEnd()],
  ])('is read %s', (_, text) => {
    expect(parse(text)).toEqual({
      file: '/m/go.mod',
      module: 'example.com/m',
      go: '1.24.1',
      toolchain: 'go1.25.0',
      require: [
        { path: 'example.com/a', version: 'v1.2.3', isIndirect: true },
        { path: 'example.com/b', version: 'v0.0.0-20200101000000-0123456789ab', isIndirect: false },
        { path: 'example.com/c/v2', version: 'v2.0.0', isIndirect: true },
      ],
      exclude: [{ path: 'example.com/a', version: 'v1.2.4' }],
      replace: [
        { path: 'example.com/a', newPath: '../a' },
        { path: 'example.com/b', version: 'v1.0.0', newPath: 'example.com/fork', newVersion: 'v1.1.0' },
        { path: 'example.com/c', newPath: './with space' },
      ],
      ignore: ['./node_modules'],
      tool: ['example.com/a/cmd/x'],
      use: [],
      problems: [],
    });
  });

  it.each([
    ['other x', 1, 1, 'unknown directive: other'],
    ['module a\nmodule b', 2, 1, 'repeated module statement'],
    ['go 1.x', 1, 1, "invalid go version '1.x': must match format 1.23.0"],
    ['require (\n\té "x\n)', 2, 5, 'unexpected newline in string'],
    ['/* no */', 1, 1, 'mod files must use // comments (not /* */ comments)'],
    ['require a', 1, 1, 'usage: require module/path v1.2.3'],
    ['require example.com/a master', 1, 1, 'example.com/a: invalid version "master": must be of the form v1.2.3'],
    ['replace a => b', 1, 1, 'replacement module without version must be directory path (rooted or starting with . or ..)'],
    ['replace a => ./b v1.0.0', 1, 1, 'replacement module directory path "./b" cannot have version'],
    ['module m\nunknown (\n\ta\n\tb\n)', 2, 1, 'unknown block type: unknown'],
    ['unknown ()', 1, 1, 'unknown block type: unknown'],
    ['go (\n\t1.24\n)', 1, 1, 'unknown block type: go'],
    ['require this (\n\ta v1.0.0\n)', 1, 1, 'unknown block type: require this'],
    ['require (', 1, 1, 'unterminated block'],
  ])('%j is faulty at %d:%d', (text, line, column, message) => {
    expect(parse(text).problems).toEqual([{ file: '/m/go.mod', line, column, message }]);
  });

  it('counts but for its faulty lines', () => {
    const file = parse('module m\nnonsense\nrequire a.com/a v1.0.0\n');
    expect([file.module, file.require.length, file.problems.length]).toEqual(['m', 1, 1]);
  });

  it('of a dependency may hold what is not known', () => {
    const file = parse(
      'module m\ngo 1.99rc\nfuture x\nfuture (\n\tx\n)\na future (\n\tx\n)\nreplace a => b\nrequire a.com/a v1.0.0',
      'go.mod',
      false,
    );
    expect([file.module, file.go, file.require.length, file.replace, file.problems]).toEqual(['m', '1.99', 1, [], []]);
  });
});

describe('a go.work', () => {
  it('names directories', () => {
    const file = parse('go 1.24\nuse ./a\nuse (\n\t"./b c"\n\t../d\n)\nreplace x.com/x => ./x\n', 'go.work');
    expect([file.go, file.use, file.replace, file.problems]).toEqual([
      '1.24',
      ['./a', './b c', '../d'],
      [{ path: 'x.com/x', newPath: './x' }],
      [],
    ]);
  });

  it('knows no require', () => {
    expect(parse('require a.com/a v1.0.0', 'go.work').problems).toHaveLength(1);
  });
});

describe('module paths', () => {
  it('are escaped for file names', () => {
    expect(escapeModulePath('github.com/BurntSushi/toml')).toBe('github.com/!burnt!sushi/toml');
    expect(unescapeModulePath('github.com/!burnt!sushi/toml')).toBe('github.com/BurntSushi/toml');
  });

  it.each([
    ['module example.com/m\n', 'example.com/m'],
    ['// module no\n\n  module\texample.com/m // yes\r\n', 'example.com/m'],
    ['module "example.com/m"', 'example.com/m'],
    ['module `example.com/m`', 'example.com/m'],
    ['module\nmodules x\ngo 1.2', ''],
    ['module "broken', ''],
  ])('are found in %j as mockgen finds them', (text, wanted) => {
    expect(declaredModulePath(text)).toBe(wanted);
  });
});
