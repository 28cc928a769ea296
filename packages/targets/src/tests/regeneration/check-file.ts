import { createDiagnostic, positionInText, type Diagnostic } from '@standin/diagnostics';
import { readHeader } from '@standin/syntax';
import { findFault } from '../../find-fault.ts';
import { isBlank } from './is-blank.ts';
import type { TestFile } from './test-pair.ts';

const hint = 'the file was left as it is: correct it and call the command again';

/** Why a test file is not to be edited: it is no Go, or not whole. */
export function checkFile(file: TestFile): readonly Diagnostic[] {
  if (isBlank(file)) return [];
  const { path, text } = file;
  const fault = findFault(text);
  if (fault !== undefined)
    return [createDiagnostic({ code: 'GEN101', message: fault.message, hint, ...positionInText(path, text, fault.offset) })];
  if (readHeader(text).packageClause !== undefined) return [];
  return [createDiagnostic({ code: 'GEN102', message: 'no package clause', hint, position: { file: path } })];
}
