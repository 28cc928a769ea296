import { lstatSync, readFileSync, readlinkSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { describeFailure } from './describe-failure.ts';
import { errorCode } from './error-code.ts';

/** What is where an output goes, symbolic links followed. */
export type Target =
  | { readonly kind: 'absent'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string; readonly bytes: Buffer; readonly status: Stats }
  | { readonly kind: 'refused'; readonly diagnostic: Diagnostic };

/** Looks at the place of an output. A link that leads to nothing is the place that it leads to, as it is for `os.Create`. */
export function inspectTarget(destination: string): Target {
  const target = followLinks(destination);
  try {
    const status = statSync(target, { throwIfNoEntry: false });
    if (status === undefined) {
      return { kind: 'absent', path: target };
    }
    return status.isFile() ? { kind: 'file', path: target, bytes: readFileSync(target), status } : refuseKind(destination, status);
  } catch (error) {
    // Somebody may delete it between the two looks.
    if (errorCode(error) === 'ENOENT') {
      return { kind: 'absent', path: target };
    }
    const isPath = errorCode(error) === 'ENOTDIR';
    return {
      kind: 'refused',
      diagnostic: describeFailure(isPath ? 'GEN507' : 'GEN503', isPath ? 'cannot be made' : 'cannot be read', destination, error),
    };
  }
}

const mostLinks = 40;

/** Where a path leads, whether there is anything or not, as far as its last name is a link; at most 40 links. */
export function followLinks(file: string): string {
  let current = file;
  for (let count = 0; count < mostLinks; count++) {
    const link = readLink(current);
    if (link === undefined) {
      return current;
    }
    current = path.resolve(path.dirname(current), link);
  }
  return current;
}

function readLink(file: string): string | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true ? readlinkSync(file) : undefined;
  } catch {
    return undefined;
  }
}

function refuseKind(destination: string, status: Stats): Target {
  const position = { file: destination };
  const hint = 'name a file in it: -destination=directory/file.go';
  return {
    kind: 'refused',
    diagnostic: status.isDirectory()
      ? createDiagnostic({ code: 'GEN505', message: 'the destination is a directory', hint, position })
      : createDiagnostic({ code: 'GEN506', message: 'the destination is no regular file', position }),
  };
}
