import { formatDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { readConfigurationFile, type ConfigurationReading } from '@standin/config';
import { createMemoryTree } from '@standin/modules';

export const targets = { package: ['gomock', 'stub', 'fake'], interface: ['gomock', 'stub'] };

/** Reads a text as /repository/gen.yaml. */
export function read(text: string): ConfigurationReading {
  return readConfigurationFile(createMemoryTree({ '/repository/gen.yaml': text }), '/repository/gen.yaml', { targets });
}

/** The findings as a user sees them. */
export function print(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, { relativeTo: '/repository' })).join('');
}

/** What a user sees of the mistakes in a text. */
export function mistakes(text: string): string {
  return print(read(text).diagnostics);
}
