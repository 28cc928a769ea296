import { loadGrammar } from '@standin/syntax';
import { createPrograms, generateFile } from '@standin/targets';
import type { Diagnostic } from '@standin/diagnostics';
import type { Generator } from '@standin/engine';
import { createInitContext, type InitContext } from '../../src/init/init-context.ts';
import { concerns, defaultOf } from '../../src/init/option-keys.ts';
import { surveyRepository, type Survey } from '../../src/init/survey-repository.ts';
import type { WishedOutput } from '../../src/init/wished-output.ts';
import { createMemorySession } from '../session.ts';

/** The generator of all doubles, ready to parse. */
export async function loadGenerator(): Promise<Generator> {
  await loadGrammar();
  return { createPrograms, generate: generateFile };
}

const common: Readonly<Record<string, string>> = {
  'go.mod': 'module example.com/m\n\ngo 1.22\n\nrequire go.uber.org/mock v0.6.0\n',
  'store/types.go':
    'package store\n\ntype Store interface{ Get(key string) int }\n\ntype Cache interface{ Drop() }\n\ntype hidden interface{ X() }\n\ntype Func func()\n',
  'mail/types.go': 'package mail\n\ntype Sender interface{ Send() error }\n',
};

/** A repository in memory, below `/m`: a module with the packages `store` and `mail`, and these files. */
export function openRepository(files: Readonly<Record<string, string>>): InitContext {
  const texts = Object.entries({ ...common, ...files }).map(([name, text]) => [`/m/${name}`, text]);
  return createInitContext(createMemorySession({ '/m/.git/HEAD': '', ...(Object.fromEntries(texts) as Record<string, string>) }), '/m');
}

/** What is found in such a repository. */
export function survey(files: Readonly<Record<string, string>>): Survey {
  return surveyRepository(openRepository(files));
}

/** What the lines of a file `store/lines.go` come to. */
export function surveyLines(...lines: readonly string[]): Survey {
  return survey({ 'store/lines.go': `package store\n\n${lines.join('\n')}\n` });
}

/** An output in a line: where it is asked for, where it goes, what the mock is called, options but those. */
export function describe(output: WishedOutput): string {
  const named: ReadonlySet<string> = new Set(['directory', 'filename', 'mock-name']);
  const options = [...output.options].flatMap(([key, choices]) => {
    const value = choices.at(-1);
    const isSaid =
      !named.has(key) &&
      choices.length > 0 &&
      concerns(key, output.target) &&
      JSON.stringify(value) !== JSON.stringify(defaultOf(key, output.target));
    return isSaid ? [`${key}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`] : [];
  });
  const place =
    output.destination?.replace('/m/', '') ??
    [...output.options].flatMap(([key, [first]]) => (key === 'directory' && typeof first === 'string' ? [first] : [])).join('');
  const reason = output.inactive === undefined ? [] : [`(${output.inactive})`];
  return [
    `${output.pattern} ${output.selector}`,
    '->',
    place,
    output.target === 'gomock' ? '' : output.target,
    output.mockName ?? '',
    ...options,
    ...reason,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** A finding in a line: place, code, message. */
export function describeFinding({ position, code, message }: Diagnostic): string {
  return `${position?.file.replace('/m/', '')}:${position?.line}:${position?.column} ${code} ${message}`;
}
