import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { repository } from '../../../../scripts/repository.ts';

/** A copy of what a checkout shows its user, to try commands in: examples, committed, and the two programs, which are on the PATH as well. */
export interface Checkout {
  /** Runs commands in one shell, from the top of the checkout, and gives the lines that each prints. */
  run(commands: readonly string[]): readonly (readonly string[])[];
  remove(): void;
}

const separator = '@@standin@@';

/** Settings of the machine that would show in what is printed. */
const settings = { GOFLAGS: '', GOWORK: 'off', NO_COLOR: '', LC_ALL: 'C', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };

function commitAll(directory: string): void {
  const git = (...words: string[]): unknown => execFileSync('git', words, { cwd: directory, stdio: 'ignore' });
  git('init');
  git('add', 'examples');
  git('-c', 'user.name=test', '-c', 'user.email=test@example.com', 'commit', '-m', 'examples');
}

/** Makes a checkout in a temporary directory. Its programs are those of this repository, built anew where a source is newer. */
export function createCheckout(): Checkout {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'standin-documentation-')));
  cpSync(join(repository, 'examples'), join(directory, 'examples'), { recursive: true });
  for (const folder of ['scripts', 'bin']) {
    mkdirSync(join(directory, folder));
    for (const program of ['gen', 'mockgen']) symlinkSync(join(repository, 'scripts', program), join(directory, folder, program));
  }
  commitAll(directory);
  const env = { ...process.env, ...settings, PATH: [join(directory, 'bin'), process.env['PATH']].join(delimiter) };
  return {
    run(commands) {
      const script = commands.map((command) => `${command}\nstatus=$?; printf '${separator}\\n'; (exit $status)`).join('\n');
      const { stdout } = spawnSync('sh', ['-c', `exec 2>&1\n${script}`], { cwd: directory, env, encoding: 'utf8' });
      return stdout.split(`${separator}\n`).slice(0, commands.length).map(readLines);
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** What is told where the modules of examples are not on this machine, whose fakes then stay as they are: no matter of a page. */
const missingModule = /^.*warning GEN163.*\n {2}hint:.*\n(?: {2}asked for by:.*\n)?/gm;

/** The lines without those of the script that builds the program. */
function readLines(text: string): readonly string[] {
  return text
    .replaceAll(missingModule, '')
    .replace(/\n$/, '')
    .split('\n')
    .filter((line) => !line.startsWith('standin: ') && text !== '');
}
