/**
 * What `gen` and `mockgen` start: runs the bundle beside it through V8's code cache, so that a start compiles nothing. The cache that was built with the
 * bundle serves one Node release; for any other this makes its own in the user's cache directory, when the first run ends. A cache that cannot be read or
 * written costs time, never the run.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as V8 from 'node:v8';
import { Script } from 'node:vm';

declare const BUNDLE_DIGEST: string;
declare const PROGRAM: string;

/**
 * V8 optimises a WebAssembly function after so much work. Its default makes even a short run wait for the optimising compiler at exit; a run that
 * parses megabytes still reaches this one. JavaScript likewise: seven times the default budget (in bytes of bytecode) is where runs of two seconds are a quarter
 * cheaper and runs of fifteen cost the same. And V8 lets the heap grow to four times what is in use before it looks for garbage; at a third more, a run
 * over 10,000 packages takes a quarter less memory. Flags have to hold from the start on: V8 accepts a cache only under those that it was
 * made with.
 */
const flags = ['--wasm-tiering-budget=60000000', '--interrupt-budget=500000', '--heap-growing-percent=30'];

/** Loading this module costs some milliseconds, which a start that was given the flag saves. */
const v8 = (): typeof V8 => process.getBuiltinModule('node:v8');

const distribution = join(__dirname, '..');
const bundle = join(distribution, 'gen.cjs');
const cacheName = `${BUNDLE_DIGEST}-${process.version}-${process.arch}${describeFlags()}.cache`;

/** The name tells caches under other flags apart. The user's own flags are few, so it stays readable without them. */
function describeFlags(): string {
  if (process.execArgv.every((flag) => flags.includes(flag)) && !process.env['NODE_OPTIONS']) return '';
  return `-${String(v8().cachedDataVersionTag())}`;
}

/** `undefined` where the environment names no home. */
function userCacheDirectory(): string | undefined {
  const { STANDIN_CODE_CACHE, LOCALAPPDATA, XDG_CACHE_HOME, HOME } = process.env as Partial<Record<string, string>>;
  if (STANDIN_CODE_CACHE) return STANDIN_CODE_CACHE;
  if (process.platform === 'win32') return LOCALAPPDATA && join(LOCALAPPDATA, 'standin', 'cache');
  if (process.platform === 'darwin') return HOME && join(HOME, 'Library', 'Caches', 'standin');
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'standin');
  return HOME && join(HOME, '.cache', 'standin');
}

function readCache(directory: string): Buffer | undefined {
  try {
    return readFileSync(join(directory, cacheName));
  } catch {
    return undefined;
  }
}

function writeCache(script: Script, directory: string): void {
  try {
    const temporary = join(directory, `${cacheName}.${String(process.pid)}`);
    mkdirSync(directory, { recursive: true });
    writeFileSync(temporary, script.createCachedData());
    renameSync(temporary, join(directory, cacheName));
  } catch {
    // The next run compiles again.
  }
}

/**
 * The script from the user's cache or, where there is none, from the one built with the bundle. One that V8 rejects is compiled instead, and a cache of it is left
 * for the user when the process ends. No second cache is tried then: V8 would answer from memory, and not say that it rejected that one, too.
 */
function loadScript(source: string): Script {
  const userDirectory = userCacheDirectory();
  const cachedData = (userDirectory && readCache(userDirectory)) ?? readCache(join(distribution, 'cache'));
  const script = new Script(source, { filename: bundle, ...(cachedData && { cachedData }) });
  if (userDirectory && (!cachedData || script.cachedDataRejected === true)) process.once('exit', () => writeCache(script, userDirectory));
  return script;
}

function launch(): void {
  for (const flag of flags.filter((each) => !process.execArgv.includes(each))) v8().setFlagsFromString(flag);
  const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(bundle, 'latin1')}\n})`;
  const run = loadScript(source).runInThisContext() as (...commonJs: unknown[]) => void;
  const module = { exports: {} };
  process.argv[1] = join(distribution, 'bin', PROGRAM);
  run(module.exports, createRequire(bundle), module, bundle, distribution);
}

launch();
