import { relative, resolve } from 'node:path';
import { runCommand } from '../conformance/run-command.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import type { Fault } from './fault.ts';
import type { JudgedModule } from './judged-module.ts';
import { staticcheckProgram } from './tools.ts';
import type { WrittenFile } from './write-tests.ts';

/** Whether a remark is on a line that our program wrote: one that was there before is the author's. */
function isOurs({ after, added }: WrittenFile, line: number): boolean {
  return added.has(after.split('\n')[line - 1] ?? '');
}

/** The remarks of a tool, `file:line:column: message` each, on lines that our program wrote. */
function readRemarks(judge: Fault['judge'], output: string, directory: string, files: readonly WrittenFile[]): readonly Fault[] {
  return output.split('\n').flatMap((text) => {
    const [, path = '', line = '', message = ''] = /^(?:vet: )?(\S+?\.go):(\d+):\d+: (.*)$/.exec(text) ?? [];
    const place = relative(directory, resolve(directory, path)).replaceAll('\\', '/');
    const file = files.find((each) => each.path === place);
    return file !== undefined && isOurs(file, Number(line)) ? [{ judge, place, message }] : [];
  });
}

/** What gofmt, `go vet` and staticcheck say of the files; `go vet` says, too, what does not compile. */
export async function checkFiles(module: JudgedModule, files: readonly WrittenFile[]): Promise<readonly Fault[]> {
  if (files.length === 0) return [];
  const { directory, patterns, environment } = module;
  const options = { directory, environment: { ...goEnvironment, ...environment } };
  const paths = files.map(({ path }) => path);
  const unformatted = await runCommand('gofmt', ['-l', ...paths], options);
  const vet = await runCommand('go', ['vet', ...patterns], options);
  const staticcheck = await runCommand(await staticcheckProgram(), patterns, options);
  const gofmtFaults = (unformatted.stdout + unformatted.stderr)
    .split('\n')
    .filter((line) => line !== '')
    .map((place): Fault => ({ judge: 'gofmt', place, message: 'is not in the form of gofmt' }));
  return [
    ...gofmtFaults,
    ...readRemarks('vet', vet.stderr, directory, files),
    ...readRemarks('staticcheck', staticcheck.stdout, directory, files),
  ];
}
