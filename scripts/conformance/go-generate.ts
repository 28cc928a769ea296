import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';

import { repository } from '../repository.ts';
import type { OracleRecord } from './call.ts';
import { uberOracle, type Oracle } from './oracle.ts';
import { runCommand } from './run-command.ts';
import { goEnvironment, mockgenDirectory, recorderDirectory } from './toolchain.ts';
import { readText } from './tree.ts';

/** Every way in which the corpora's directives name mockgen, at the start of a command. */
const commandForms =
  /(^|\s|["'])(?:go run (?:-mod=\w+ )?(?:go\.uber\.org|github\.com\/golang)\/mock\/mockgen(?:@\S+)?|go tool (?:\S+\/)?mockgen|[^\s"']*\/mockgen)(?=\s)/;

/** A directive line with the program named plainly `mockgen`, for `go generate` to find the recorder under that name; other lines as they are. */
function nameMockgenPlainly(line: string): string {
  if (!/^\/\/go:generate[ \t]/.test(line)) {
    return line;
  }
  return line.replace(commandForms, '$1mockgen');
}

/** Makes every directive under a directory call mockgen plainly. */
export function nameMockgenInTree(directory: string): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory() && entry.name !== '.git') {
      nameMockgenInTree(path);
    } else if (entry.isFile() && entry.name.endsWith('.go')) {
      rewriteFile(path);
    }
  }
}

function rewriteFile(path: string): void {
  const text = readFileSync(path, 'utf8');
  if (!text.includes('//go:generate') || !text.includes('mockgen')) {
    return;
  }
  const rewritten = text.split('\n').map(nameMockgenPlainly).join('\n');
  if (rewritten !== text) {
    writeFileSync(path, rewritten);
  }
}

/** How `go generate` is started in a tree. */
export interface GoGenerateOptions {
  /** The directory whose `./...` is generated: the tree's root unless its module is below. */
  readonly directory?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Which mockgen is run. */
  readonly oracle?: Oracle;
  /** A shell command that is run in the same way after `go generate`, its calls of mockgen recorded as well. */
  readonly script?: string;
}

/**
 * Runs every mockgen directive of the tree at `root` with the real `go generate` and the real mockgen, and returns one record a run, in the
 * order of the runs. The tree is changed: directives name mockgen plainly afterwards, and outputs stand where they were asked for.
 */
export async function runGoGenerate(root: string, options: GoGenerateOptions = {}): Promise<OracleRecord[]> {
  const records = join(root, '..', `${basename(root)}.jsonl`);
  rmSync(records, { force: true });
  nameMockgenInTree(root);
  const environment = { ...(await recorderEnvironment(root, records, options.oracle ?? uberOracle)), ...options.environment };
  const directory = options.directory ?? root;
  const result = await runCommand('go', ['generate', '-run', 'mockgen', './...'], { directory, environment });
  const messages = [result.stderr];
  if (options.script !== undefined) {
    messages.push((await runCommand('sh', ['-c', options.script], { directory, environment })).stderr);
  }
  const lines = (readText(records) ?? '').split('\n').filter((line) => line !== '');
  if (lines.length === 0) {
    throw new Error(`no mockgen was run in ${root}: ${messages.join('\n')}`);
  }
  return lines.map((line, index) => distinguish(JSON.parse(line) as OracleRecord, index));
}

/** A call from a script stands in no Go file: its place in the order tells it apart. */
function distinguish(record: OracleRecord, index: number): OracleRecord {
  return record.id.endsWith('/:') ? { ...record, id: `${record.id}script ${index + 1}` } : record;
}

async function recorderEnvironment(root: string, records: string, oracle: Oracle): Promise<Readonly<Record<string, string>>> {
  const sourceDirectory = join(repository, 'scripts', 'conformance', 'oracle', 'recorder');
  const recorder = await recorderDirectory(sourceDirectory, readFileSync(join(sourceDirectory, 'main.go'), 'utf8'));
  return {
    ...goEnvironment,
    PATH: [recorder, process.env['PATH'] ?? ''].join(delimiter),
    STANDIN_MOCKGEN: join(await mockgenDirectory(oracle), 'mockgen'),
    STANDIN_ROOT: root,
    STANDIN_RECORDS: records,
  };
}
