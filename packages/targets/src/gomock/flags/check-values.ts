import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { dialectOf, type DialectName } from '../dialect.ts';
import { checkDepfile } from '../../flags/check-depfile.ts';
import { isGoIdentifier } from '../../flags/go-identifier.ts';
import type { GoFlags } from '../../flags/parse-go-flags.ts';

/** What is wrong with the values of single flags: modes that Standin does not have, flags without effect, values that could only give broken Go. */
export function checkValues(flags: GoFlags, dialect: DialectName | undefined): readonly Diagnostic[] {
  return [
    ...checkModes(flags),
    ...checkReflection(flags, dialect),
    ...checkPackageName(flags),
    ...checkConstraint(flags),
    ...checkDepfile(flags, 'destination'),
  ];
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

/** Flags about a program that reflects: the older mockgen obeys them, the newer one takes and ignores them. */
function checkReflection({ texts, booleans }: GoFlags, dialect: DialectName | undefined): readonly Diagnostic[] {
  const isObeyed = dialectOf(dialect).packageMode === 'reflection';
  return ['prog_only', 'exec_only']
    .filter(
      (name) => (texts.get(name) ?? '') !== '' || booleans.get(name) === true || (!isObeyed && (texts.has(name) || booleans.has(name))),
    )
    .map((name) =>
      isObeyed
        ? createDiagnostic({
            code: 'GEN318',
            message: `the flag -${name} is not supported`,
            hint: 'leave it out: gen reads source, and runs no program',
          })
        : createDiagnostic({
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

/** A rule needs a target. */

function checkConstraint({ texts }: GoFlags): readonly Diagnostic[] {
  if (!/[\r\n]/.test(texts.get('build_constraint') ?? '')) {
    return [];
  }
  return [createDiagnostic({ code: 'GEN315', message: '-build_constraint takes one line', hint: 'join conditions with && and ||' })];
}
