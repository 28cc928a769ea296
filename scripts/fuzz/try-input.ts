import { arch, homedir, platform } from 'node:os';
import { dirname } from 'node:path';
import { createDiskTree, createOverlayTree, readGoEnvironment } from '@standin/modules';
import { loadGrammar, outlineFile, parseConstantDeclaration, parseTypeDeclaration, parseVariableDeclaration } from '@standin/syntax';
import { createPrograms, generateGomock, parseMockArguments } from '@standin/targets';
import type { FuzzInput } from './fuzz-input.ts';

/** What an input came to. A `failure` is our bug; the output of a `mock` is still to be judged. */
export type FuzzOutcome =
  | { readonly kind: 'mock'; readonly text: string }
  | { readonly kind: 'diagnosed'; readonly codes: readonly string[] }
  | { readonly kind: 'failure'; readonly reason: string };

/** Longer declarations are tables of data, which no mock needs and which take the parser seconds. */
const longestDeclaration = 20_000;

/** Outlines the text and parses every declaration in it; throws where a declaration has no sensible bounds, or whatever the parser throws. */
function parseEverything(text: string): void {
  const { entries } = outlineFile(text);
  for (const entry of entries) {
    const { start, end, declaration } = entry;
    if (!(declaration.start <= start && start <= end && end <= text.length)) throw new Error(`a declaration from ${start} to ${end}`);
    if (declaration.keyword === 'type' && end - start < longestDeclaration) parseTypeDeclaration(text, entry);
  }
  for (const declaration of new Set(entries.map((entry) => entry.declaration))) {
    if (declaration.end - declaration.start > longestDeclaration) continue;
    if (declaration.keyword === 'const') parseConstantDeclaration(text, declaration);
    if (declaration.keyword === 'var') parseVariableDeclaration(text, declaration);
  }
}

/** Makes the function that tries inputs: each is a mock asked for, on a tree that shows the damaged file. Waits for the grammar. */
export async function createTrial(): Promise<(input: FuzzInput) => FuzzOutcome> {
  await loadGrammar('wasm');
  const disk = createDiskTree();
  const variables = { ...process.env, GOFLAGS: '', GOWORK: 'off' };
  const environment = readGoEnvironment(disk, { variables, platform: platform(), architecture: arch(), homeDirectory: homedir() });
  return (input) => {
    try {
      const text = input.bytes.toString('utf8');
      parseEverything(text);
      const tree = createOverlayTree(disk, { [input.file]: text });
      const options = { program: 'mockgen', programAsCalled: 'mockgen', workingDirectory: dirname(input.file) } as const;
      const parsed = parseMockArguments(input.arguments, options);
      if (parsed.kind !== 'request') throw new Error(`no request: ${input.arguments.join(' ')}`);
      return judge(generateGomock({ tree, environment, programs: createPrograms(), request: parsed.request }));
    } catch (error) {
      return { kind: 'failure', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
}

function judge({ file, diagnostics }: ReturnType<typeof generateGomock>): FuzzOutcome {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  // Nothing that the arguments say is out of the ordinary, so no mock may be one that gofmt does not read.
  const unreadable = errors.find(({ code }) => code === 'GEN315' || code.startsWith('GEN9'));
  if (unreadable !== undefined) return { kind: 'failure', reason: unreadable.message };
  if (errors.length > 0) return { kind: 'diagnosed', codes: errors.map(({ code }) => code) };
  return file === undefined ? { kind: 'failure', reason: 'neither a mock nor an error' } : { kind: 'mock', text: file.text };
}
