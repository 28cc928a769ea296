import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseMockArguments, type MockRequest } from '@standin/targets';

/** Every Go file below a directory that holds the word `interface`; none where there is no such directory. */
export function findSources(root: string): readonly string[] {
  const entries = existsSync(root) ? readdirSync(root, { recursive: true, withFileTypes: true }) : [];
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.go')).map((entry) => join(entry.parentPath, entry.name));
  return files.filter((file) => readFileSync(file, 'utf8').includes('interface')).sort();
}

/** The requests that calls of `gen mock` in the directory of a Go file make; `callsFor` gives their words by the file's name. */
export function requestsFor(file: string, callsFor: (name: string) => readonly (readonly string[])[]): readonly MockRequest[] {
  const caller = { program: 'gen mock', workingDirectory: dirname(file) };
  return callsFor(basename(file)).flatMap((words) => {
    const parsed = parseMockArguments(words, caller);
    return parsed.kind === 'request' ? [parsed.request] : [];
  });
}
