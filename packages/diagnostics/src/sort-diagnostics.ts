import type { Diagnostic } from './diagnostic.ts';

const severityOrder = { error: 0, warning: 1, note: 2 } as const;

/**
 * The diagnostics in the order they are printed: those without a position first, then by file, line, column, severity, code and message,
 * in code unit order. Diagnostics that would print alike are kept once.
 */
export function sortDiagnostics(diagnostics: Iterable<Diagnostic>): readonly Diagnostic[] {
  const unique = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const key = JSON.stringify(sortKey(diagnostic));
    if (!unique.has(key)) {
      unique.set(key, diagnostic);
    }
  }
  return [...unique.values()].sort(compareDiagnostics);
}

function compareDiagnostics(left: Diagnostic, right: Diagnostic): number {
  const [leftKey, rightKey] = [sortKey(left), sortKey(right)];
  for (const [index, leftPart] of leftKey.entries()) {
    const rightPart = rightKey[index];
    if (rightPart !== undefined && leftPart !== rightPart) {
      return leftPart < rightPart ? -1 : 1;
    }
  }
  return 0;
}

function sortKey({ position, severity, code, message }: Diagnostic): readonly (string | number)[] {
  return [position?.file ?? '', position?.line ?? 0, position?.column ?? 0, severityOrder[severity], code, message];
}
