import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { describeOrigin } from '@standin/model';
import type { Subject } from '../selection/subject.ts';

/** GEN143: a note that nothing registers a handler, so that its test sends a request for the root. */
export function noteMissingRoute({ name, declaration: { file, header } }: Subject): Diagnostic {
  const place = describeOrigin({ file, offset: header.nameOffset });
  const message = `no route of ${name} is found: its test sends requests for /`;
  return createDiagnostic({ code: 'GEN143', severity: 'note', message, ...place });
}
