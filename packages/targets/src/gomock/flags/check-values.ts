import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { isGoIdentifier } from './go-identifier.ts';
import type { GoFlags } from './parse-go-flags.ts';

/** What is wrong with the values of single flags: modes that Standin does not have, flags without effect, values that could only give broken Go. */
export function checkValues(flags: GoFlags): readonly Diagnostic[] {
  return [...checkModes(flags), ...warnOfDeprecated(flags), ...checkPackageName(flags), ...checkConstraint(flags)];
}

function checkModes({ texts }: GoFlags): readonly Diagnostic[] {
  if (texts.get('model_gob')) {
    const hint = 'use -source=file.go, or a package and its interfaces: gen reads source';
    return [createDiagnostic({ code: 'GEN310', message: 'the flag -model_gob is not supported', hint })];
  }
  // With both, mockgen reads the source.
  if (texts.get('archive') && !texts.get('source')) {
    const hint = 'leave -archive out: the package is found and read from source';
    return [createDiagnostic({ code: 'GEN309', message: 'the flag -archive is not supported', hint })];
  }
  return [];
}

function warnOfDeprecated({ texts, booleans }: GoFlags): readonly Diagnostic[] {
  return ['prog_only', 'exec_only']
    .filter((name) => texts.has(name) || booleans.has(name))
    .map((name) =>
      createDiagnostic({
        code: 'GEN311',
        severity: 'warning',
        message: `the flag -${name} is deprecated and has no effect`,
        hint: 'remove it',
      }),
    );
}

function checkPackageName({ texts }: GoFlags): readonly Diagnostic[] {
  const name = texts.get('package') ?? '';
  if (name === '' || (isGoIdentifier(name) && name !== '_')) {
    return [];
  }
  return [
    createDiagnostic({
      code: 'GEN315',
      message: `-package=${name} is not the name of a package`,
      hint: 'a package name is an identifier, such as mocks',
    }),
  ];
}

function checkConstraint({ texts }: GoFlags): readonly Diagnostic[] {
  if (!/[\r\n]/.test(texts.get('build_constraint') ?? '')) {
    return [];
  }
  return [createDiagnostic({ code: 'GEN315', message: '-build_constraint takes one line', hint: 'join conditions with && and ||' })];
}
