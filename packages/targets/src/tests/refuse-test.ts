import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { describeOrigin } from '@standin/model';
import type { TestKind } from './names/test-kind.ts';
import type { Subject } from './selection/subject.ts';

/** A note that a function gets no test, or, where nothing else is wanted, no fuzz test. */
export function refuseTest({ name, declaration: { file, header } }: Subject, kinds: readonly TestKind[], reason: string): Diagnostic {
  const place = describeOrigin({ file, offset: header.nameOffset });
  return kinds.includes('table')
    ? createDiagnostic({ code: 'GEN140', severity: 'note', message: `${name} gets no test: ${reason}`, ...place })
    : createDiagnostic({ code: 'GEN144', severity: 'note', message: `${name} gets no fuzz test: ${reason}`, ...place });
}
