import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Changes whenever the form of what is remembered changes. */
const cacheVersion = '1';

/** Where everything that may be thrown away lives: `$XDG_CACHE_HOME/standin-conformance`, or under `~/.cache`. */
export function cacheDirectory(): string {
  const base = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return join(base, 'standin-conformance');
}

/** A short name for a list of texts; lists that differ in any text or in their split have different names. */
export function hashTexts(...texts: readonly string[]): string {
  const hash = createHash('sha256').update(cacheVersion);
  for (const text of texts) {
    hash.update(`${text.length}\0`).update(text);
  }
  return hash.digest('hex').slice(0, 24);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function resultPath(corpus: string, key: string): string {
  return join(cacheDirectory(), 'results', corpus, `${key}.json`);
}

/** What `store` kept under the key on this machine; `undefined` where it kept nothing. */
export function recall(corpus: string, key: string): unknown {
  return readJson(resultPath(corpus, key));
}

/** Keeps a value for later runs. A process that ends in the middle leaves nothing that counts. */
export function store(corpus: string, key: string, value: unknown): void {
  const path = resultPath(corpus, key);
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify(value));
  renameSync(temporary, path);
}

/** The value that `produce` made the first time the key was asked for on this machine. */
export async function remember<Value>(corpus: string, key: string, produce: () => Promise<Value>): Promise<Value> {
  const known = recall(corpus, key) as Value | undefined;
  if (known !== undefined) {
    return known;
  }
  const value = await produce();
  store(corpus, key, value);
  return value;
}
