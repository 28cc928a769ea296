import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { errorCode } from './error-code.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EROFS: 'read-only file system',
  ENOSPC: 'no space left on device',
  EDQUOT: 'disk quota exceeded',
  EFBIG: 'file too large',
  EIO: 'input/output error',
  EMFILE: 'too many open files',
  ENOTDIR: 'a part of the path is not a directory',
  EEXIST: 'a part of the path is not a directory',
  ELOOP: 'too many levels of symbolic links',
  ENAMETOOLONG: 'file name too long',
  EBUSY: 'the file is in use',
};

/** The diagnostic for what the operating system refused: `what`, and its reason in words. */
export function describeFailure(code: 'GEN503' | 'GEN506' | 'GEN507', what: string, file: string, error: unknown): Diagnostic {
  return createDiagnostic({ code, message: `${what}: ${describeReason(error)}`, position: { file } });
}

function describeReason(error: unknown): string {
  const code = errorCode(error);
  return reasons[code] ?? (code === '' ? String(error) : code);
}
