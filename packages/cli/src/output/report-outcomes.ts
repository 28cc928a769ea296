import type { Diagnostic } from '@standin/diagnostics';
import type { Outcome, Plan } from '@standin/engine';
import type { FileKind, ReportedFile } from './report.ts';

/** What else is said of a file that is missing or stale. */
export type DescribeDifference = (outcome: Outcome) => Pick<ReportedFile, 'line' | 'why' | 'found' | 'wanted' | 'patch'>;

/** The file of an outcome; none of one that repeats another. */
export function reportOutcome(outcome: Outcome, describeDifference?: DescribeDifference): readonly ReportedFile[] {
  const { kind, planned, text, diagnostics } = outcome;
  if (kind === 'repeated') return [];
  const { file, line, kind: originKind } = planned.origin;
  const why = kind === 'failed' ? describeFailure(diagnostics) : undefined;
  return [
    {
      kind,
      path: planned.destination ?? file,
      origin: { file, line, kind: originKind },
      ...(why !== undefined && { why }),
      ...(kind === 'printed' && text !== undefined && { text }),
      ...((kind === 'stale' || kind === 'missing') && describeDifference?.(outcome)),
    },
  ];
}

/** The lines that ask for something and could not be planned, as failed files, each once. */
export function reportRefused({ diagnostics, requests }: Plan): readonly ReportedFile[] {
  const planned = new Set(requests.map(({ origin }) => `${origin.file}:${origin.line}`));
  const refused = new Map<string, ReportedFile>();
  for (const { severity, position, message, code } of diagnostics) {
    const key = `${position?.file ?? ''}:${position?.line ?? 0}`;
    if (severity !== 'error' || position?.line === undefined || planned.has(key) || refused.has(key)) continue;
    const kind = originKind(position.file, code);
    refused.set(key, { kind: 'failed', path: position.file, origin: { file: position.file, line: position.line, kind }, why: message });
  }
  return [...refused.values()];
}

function originKind(file: string, code: string): 'directive' | 'comment' | 'configuration' {
  if (!file.endsWith('.go')) return 'configuration';
  return code.startsWith('GEN4') ? 'comment' : 'directive';
}

/** Files in the order of reports: by path, then by who asks. */
export function sortFiles(files: readonly ReportedFile[]): readonly ReportedFile[] {
  const key = ({ path, origin, kind }: ReportedFile): readonly (string | number)[] => [
    path,
    origin?.file ?? '',
    origin?.line ?? 0,
    order(kind),
  ];
  return [...files].sort((left, right) => compareKeys(key(left), key(right)));
}

function order(kind: FileKind): number {
  return kind === 'failed' ? 1 : 0;
}

function compareKeys(left: readonly (string | number)[], right: readonly (string | number)[]): number {
  for (const [index, part] of left.entries()) {
    const other = right[index] ?? '';
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}

function describeFailure(diagnostics: readonly Diagnostic[]): string | undefined {
  return diagnostics.find(({ severity }) => severity === 'error')?.message ?? 'another request makes other content for the same file';
}
