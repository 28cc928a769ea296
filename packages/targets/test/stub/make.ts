import { createPrograms, parseStubArguments, type FileOptions, type StubRequest } from '@standin/targets';
import { createMachine } from '../gomock/generate.ts';

/** The options of one call of `gen stub` on a machine in memory that has these files below /work. */
export function stubOptions(files: Readonly<Record<string, string>>, words: readonly string[]): FileOptions<StubRequest> {
  const parsed = parseStubArguments(words, { workingDirectory: '/work' });
  if (parsed.kind !== 'request') throw new Error(`no request: ${words.join(' ')} ${JSON.stringify(parsed)}`);
  return { request: parsed.request, ...createMachine(files), programs: createPrograms() };
}

/** A source in which names meet. */
export const store = `package store

import "io"

type Store[K comparable, V any] interface {
	io.Reader
	Get(key K, more ...V) (V, error)
	GetFunc() string
	Reset()
	Log(append string, _ ...any)
}
`;
