import { spawnSync } from 'node:child_process';
import { afterEach, expect, test } from '@jest/globals';
import { describeWithGo } from '../../../scripts/jest/go-toolchain.ts';
import { createVariables } from '../src/directives/directive-variables.ts';
import { readDirectives } from '../src/directives/read-directives.ts';
import { expandPatterns } from '../src/plan/expand-patterns.ts';
import { generateWorkspacesOf } from '../src/plan/generate-workspaces.ts';
import { createFileOrder } from '../src/plan/order-files.ts';
import { scanDirectory } from '../src/plan/scan-directory.ts';
import { createDiskSession, createFolder } from './session.ts';

/** What `go generate -n` prints: the words of each directive, and where it stops. */
function runGo(directory: string): readonly string[] {
  const { stderr } = spawnSync('go', ['generate', '-n', './...'], {
    cwd: directory,
    encoding: 'utf8',
    env: { ...process.env, GOFLAGS: '', GOWORK: 'off', LEFT: 'over' },
  });
  return stderr.split('\n').filter((line) => line !== '' && !line.startsWith('go: '));
}

/** The same from our own reading, a package ending with its first malformed line. */
function runOurs(directory: string): readonly string[] {
  const session = createDiskSession({ ...process.env, GOFLAGS: '', GOWORK: 'off', LEFT: 'over' });
  const workspaceOf = generateWorkspacesOf(session);
  const options = { tree: session.tree, orderFiles: createFileOrder(workspaceOf) };
  return expandPatterns(['./...'], { session, workspaceOf, directory }).places.flatMap((place) => {
    const lines: string[] = [];
    for (const { packageName, name, directives } of scanDirectory(options, place).files) {
      const variablesAt = (line: number) => createVariables(session, { directory: place.directory, file: name, line, packageName });
      for (const directive of readDirectives(directives, variablesAt)) {
        if (directive.kind === 'malformed') {
          return [...lines, `${name}:${directive.line}: ${directive.reason}`];
        }
        lines.push(directive.words.join(' '));
      }
    }
    return lines;
  });
}

describeWithGo('as go generate -n', () => {
  let remove = (): void => undefined;
  afterEach(() => remove());

  const check = (files: Readonly<Record<string, string>>): readonly string[] => {
    const folder = createFolder({ 'go.mod': 'module example.com/m\n\ngo 1.24\n', ...files });
    remove = folder.remove;
    const ours = runOurs(folder.directory);
    const withoutPaths = runGo(folder.directory).map((line) => line.replace(/^\S*?(\w+\.go:\d+:)/, '$1'));
    expect(ours).toEqual(withoutPaths);
    return ours;
  };

  test('files: constraints, suffixes, tests, cgo, order', () => {
    const line = (name: string): string => `package a\n//go:generate ${name} $GOFILE:$GOLINE:$GOPACKAGE\n`;
    const lines = check({
      'z.go': line('z'),
      'a_test.go': line('test'),
      'a.go': line('a'),
      'x_test.go': line('external').replace('package a', 'package a_test'),
      'cgo.go': 'package a\nimport "C"\n//go:generate cgo $GOFILE\n',
      'ignored.go': `//go:build ignore\n\n${line('ignored')}`,
      'generate.go': `//go:build generate\n\n${line('tagged')}`,
      'old.go': `// +build generate\n\n${line('old')}`,
      'os_plan9.go': line('plan9'),
      'os_linux.go': line('linux'),
      '_hidden.go': line('hidden'),
      '.dot.go': line('dot'),
      'other.go': line('other').replace('package a', 'package b'),
      'clause.go': 'pakage a\n//go:generate no clause\n',
      'documentation.go': line('documentation').replace('package a', 'package documentation'),
      'sub/s.go': line('sub'),
      'sub-b/s.go': line('sub-b'),
      'sub/deep/s.go': line('deep'),
      'testdata/t.go': line('testdata'),
      '_x/t.go': line('_x'),
      'vendor/v/t.go': line('vendor'),
      'nested/go.mod': 'module example.com/nested\n',
      'nested/n.go': line('nested'),
    });
    expect(lines.length).toBeGreaterThan(8);
  });

  test('words: quotes, blanks, carriage returns, variables', () => {
    const lines = [
      'plain  two\tthree ',
      '\ttab',
      '"quoted word" "a\\tb" "\\u00e9\\x41\\101" "\\"" ""',
      'in"side"quote $DOLLAR{x} $DOLLAR$GOFILE ${GOPACKAGE}_x $GOPACKAGE_x',
      '$NOTHING$ $$ a$ ${ ${} ${GOLINE $- $1x "$GOFILE $LEFT"',
      "'single quotes' $GOARCH $GOOS $GOROOT $PWD",
      '$HOME $PATH',
      '-command alias go run example.com/tool -at=$GOLINE',
      'alias -x $GOLINE',
      'Alias alias',
      '-command empty',
      'empty a b',
    ];
    const generate = lines.map((line) => `//go:generate ${line}\n`).join('');
    const text = `package a\n${generate}//go:generate\tbehind a tab\n//go:generatex no\n //go:generate indented\n/*\n//go:generate comment\n*/\nvar s = \`\n//go:generate string\n\`\n`;
    check({ 'a.go': text, 'crlf/b.go': text.replaceAll('\n', '\r\n'), 'bom/c.go': `\u{feff}${text}` });
  });

  test.each([
    ['"open', 'mismatched quoted string'],
    ['"a"b', 'expect space after quoted argument'],
    ['"bad \\q"', 'bad quoted string'],
    ['"bad \\\'"', 'bad quoted string'],
    ['"\\400"', 'bad quoted string'],
    ['"\\ud800"', 'bad quoted string'],
    ['  ', 'no arguments to directive'],
    ['-command', 'no command specified for -command'],
    ['-command a b\n//go:generate -command a c', 'command "a" multiply defined'],
  ])('malformed: %s', (line, reason) => {
    const lines = check({ 'a.go': `package a\n//go:generate before\n//go:generate ${line}\n//go:generate after\n` });
    expect(lines.at(-1)).toContain(reason);
  });

  test('lines that the buffer of the go command holds or does not', () => {
    const fits = `//go:generate x ${'y'.repeat(4096 - 17)}\n`;
    expect(fits).toHaveLength(4096);
    check({ 'a.go': `package a\n${fits}` });
    expect(runOurs(createFolder({ 'a.go': `package a\n${fits.replace('x', 'xx')}` }).directory)).toEqual([
      'a.go:2: directive of more than 4096 bytes',
    ]);
    expect(runOurs(createFolder({ 'a.go': 'package a\n//go:generate x' }).directory)).toEqual([
      'a.go:2: directive without a line end at the end of the file',
    ]);
  });
});
