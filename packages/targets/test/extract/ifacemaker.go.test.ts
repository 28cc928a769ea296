import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { isExported } from '@standin/model';
import { loadGrammar, outlineFile } from '@standin/syntax';
import { createPrograms } from '@standin/targets';
import { cacheDirectory } from '../../../../scripts/conformance/cache.ts';
import { goEnvironment } from '../../../../scripts/conformance/toolchain.ts';
import { disk } from '../../../../scripts/jest/go-machine.ts';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';
import { extract } from './extract.ts';

const release = 'v1.3.0';
const packages = ['archive/zip', 'bytes', 'database/sql', 'encoding/json', 'net/http', 'net/url', 'strings', 'text/template', 'time'];

/** What the two do otherwise on purpose, by type. */
const exceptions: Readonly<Record<string, string>> = {
  'database/sql.Conn': 'parameters of function types have no names: Raw(f func(any) error)',
  'time.Time': 'names of one type share it: AddDate(years, months, days int)',
};

function run(command: string, words: readonly string[], variables: Readonly<Record<string, string>> = {}): string {
  const { stdout, stderr, status } = spawnSync(command, words, {
    encoding: 'utf8',
    env: { ...process.env, ...goEnvironment, ...variables },
  });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return stdout;
}

/** The lines between the braces of the interface, without blank ones and directives. */
function bodyOf(text: string, name: string): readonly string[] {
  const [, body = ''] = new RegExp(`^type ${name} interface \\{\\n([^]*?)^\\}`, 'm').exec(text) ?? [];
  return body.split('\n').filter((line) => line.trim() !== '' && !/^\s*\/\/go:/.test(line) && line.trim() !== '//');
}

describeWithGo(`methods and comments beside ifacemaker ${release}`, () => {
  const directory = join(cacheDirectory(), 'bin', `ifacemaker-${release}`);
  const ifacemaker = join(directory, 'ifacemaker');
  const root = run('go', ['env', 'GOROOT']).trim();

  beforeAll(async () => {
    await loadGrammar();
    mkdirSync(directory, { recursive: true });
    if (!existsSync(ifacemaker)) run('go', ['install', `github.com/vburenin/ifacemaker@${release}`], { GOBIN: directory });
  }, 120_000);

  test('of structs of the standard library that embed nothing', () => {
    const programs = createPrograms();
    const differences: string[] = [];
    let equal = 0;
    for (const path of packages) {
      const home = join(root, 'src', path);
      const files = run('go', ['list', '-f', '{{join .GoFiles " "}}', path]).trim().split(' ');
      for (const file of files) {
        const read = disk.read(join(home, file));
        const text = read.kind === 'text' ? read.text : '';
        const types = outlineFile(text).entries.filter(({ declaration }) => declaration.keyword === 'type');
        for (const name of types.flatMap(({ names }) => names.filter(isExported))) {
          const request = { workingDirectory: root, packagePattern: path, packageName: path.split('/').at(-1) ?? '', takesPromoted: false };
          const ours = extract(programs, { ...request, types: [{ name, interfaceName: 'I' }] });
          if (ours.file === undefined) continue;
          const sources = files.flatMap((each) => ['-f', join(home, each)]);
          const theirs = run(ifacemaker, [...sources, '-s', name, '-i', 'I', '-p', request.packageName]);
          const [mine, its] = [bodyOf(ours.file.text, 'I'), bodyOf(theirs, 'I')];
          if (mine.join('\n') === its.join('\n')) equal++;
          else if (!(`${path}.${name}` in exceptions))
            differences.push(`${path}.${name}: ${mine.find((line, index) => line !== its[index]) ?? 'less'}`);
        }
      }
    }
    process.stdout.write(
      `ifacemaker: ${equal} types with equal methods and comments, ${differences.length} otherwise, ${Object.keys(exceptions).length} on purpose\n`,
    );
    expect(differences).toEqual([]);
    expect(equal).toBeGreaterThan(40);
  }, 300_000);
});
