import { createDiagnostic } from '@standin/diagnostics';
import type { Diagnostic, DiagnosticFields } from '@standin/diagnostics';
import type { Origin } from './layer.ts';

/** A finding about the value of an option: at its place in the file, or naming the flag or variable that has it. */
export function diagnoseValue(origin: Origin, fields: Omit<DiagnosticFields, 'position' | 'sourceLine'>): Diagnostic {
  switch (origin.kind) {
    case 'file':
    case 'comment':
      return createDiagnostic({ ...fields, position: origin.place.position, sourceLine: origin.place.sourceLine });
    case 'environment':
      return createDiagnostic({ ...fields, message: `the variable ${origin.variable}: ${fields.message}` });
    case 'flag':
      return createDiagnostic({ ...fields, message: `the flag ${origin.flag}: ${fields.message}` });
    case 'default':
      return createDiagnostic(fields);
  }
}
