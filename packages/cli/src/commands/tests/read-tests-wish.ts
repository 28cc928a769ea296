import nodePath from 'node:path';
import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { TestsWish } from '@standin/engine';
import type { Comparison } from '@standin/targets';
import type { CommandCall } from '../command.ts';

const comparisons: readonly Comparison[] = ['plain', 'cmp', 'testify'];

/** Reads which tests a call of `gen tests` asks for; or tells what is wrong with it. */
export function readTestsWish({ options }: CommandCall, workingDirectory: string): TestsWish | readonly Diagnostic[] {
  const [only, exclude] = [readPattern(options, 'only'), readPattern(options, 'exclude')];
  const comparison = comparisons.find((each) => each === options['compare']);
  const mistakes = [only, exclude].filter((each) => each !== undefined && 'code' in each);
  if (options['all'] === true && options['untested'] === true) {
    const hint = '--all takes functions that have tests, too; --untested leaves them out';
    mistakes.push(createDiagnostic({ code: 'GEN317', message: '--all and --untested contradict each other', hint }));
  }
  if (options['compare'] !== undefined && comparison === undefined) {
    const message = `--compare takes no way ${JSON.stringify(options['compare'])}`;
    mistakes.push(createDiagnostic({ code: 'GEN315', message, hint: `one of ${comparisons.join(', ')}` }));
  }
  if (mistakes.length > 0) return mistakes;
  const templates = options['templates'];
  return {
    selection: {
      includesTested: options['all'] === true,
      hasFuzzTests: options['fuzz'] === true,
      isExportedOnly: options['exported'] === true,
      ...(only instanceof RegExp && { only }),
      ...(exclude instanceof RegExp && { exclude }),
    },
    style: {
      printsInputs: options['printInputs'] === true,
      isNamed: options['named'] === true,
      hasSubtests: options['subtests'] !== false,
      isParallel: options['parallel'] !== false,
      ...(comparison && { comparison }),
    },
    ...(typeof templates === 'string' && { templates: { directory: nodePath.resolve(workingDirectory, templates), data: {} } }),
  };
}

function readPattern(options: CommandCall['options'], name: string): RegExp | Diagnostic | undefined {
  const text = options[name];
  if (typeof text !== 'string') return undefined;
  try {
    return new RegExp(text, 'u');
  } catch (error) {
    const message = `--${name} is no regular expression: ${error instanceof Error ? error.message : String(error)}`;
    return createDiagnostic({ code: 'GEN315', message, hint: `--${name}='^Service\\.' is the methods of Service, for instance` });
  }
}
