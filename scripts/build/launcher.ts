/**
 * What `gen` and `mockgen` start: runs the bundle beside it through V8's code cache, so that a start compiles nothing. The cache that was built with the
 * bundle serves one Node release; for any other this makes its own in the user's cache directory, when the first run ends. A cache that cannot be read or
 * written costs time, never the run.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

declare const BUNDLE_DIGEST: string;
declare const PROGRAM: string;

const distribution = join(__dirname, '..');
const bundle = join(distribution, 'gen.cjs');
const cacheName = `${BUNDLE_DIGEST}-${process.version}-${process.arch}.cache`;

function userCacheDirectory(): string {
  const { env } = process;
  if (env['STANDIN_CODE_CACHE'] !== undefined) return env['STANDIN_CODE_CACHE'];
  if (process.platform === 'win32') return join(env['LOCALAPPDATA'] ?? '', 'standin');
  if (env['XDG_CACHE_HOME'] !== undefined) return join(env['XDG_CACHE_HOME'], 'standin');
  return join(env['HOME'] ?? '', process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'standin');
}

function readCache(): Buffer | undefined {
  for (const directory of [() => join(distribution, 'cache'), userCacheDirectory]) {
    try {
      return readFileSync(join(directory(), cacheName));
    } catch {
      continue;
    }
  }
  return undefined;
}

function writeCache(script: Script): void {
  try {
    const directory = userCacheDirectory();
    const temporary = join(directory, `${cacheName}.${process.pid}`);
    mkdirSync(directory, { recursive: true });
    writeFileSync(temporary, script.createCachedData());
    renameSync(temporary, join(directory, cacheName));
  } catch {
    // The next run compiles again.
  }
}

function launch(): void {
  const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(bundle, 'latin1')}\n})`;
  const cachedData = readCache();
  const script = new Script(source, { filename: bundle, ...(cachedData && { cachedData }) });
  if (cachedData === undefined || script.cachedDataRejected === true) process.once('exit', () => writeCache(script));
  process.argv[1] = join(distribution, 'bin', PROGRAM);
  const module = { exports: {} };
  const run = script.runInThisContext() as (...commonJs: unknown[]) => void;
  run(module.exports, createRequire(bundle), module, bundle, distribution);
}

launch();
