import { describe, expect, test } from '@jest/globals';
import { createDiagnostic, diagnosticCodes, exitStatus, invariant, sortDiagnostics } from '@standin/diagnostics';

describe('diagnosticCodes', () => {
  test.each(Object.entries(diagnosticCodes))('%s is explained', (code, { title, explanation, advice }) => {
    expect(code).toMatch(/^GEN[123459]\d\d$/);
    expect(title).not.toMatch(/\.$/);
    expect(explanation).toMatch(/\.$/);
    expect(advice).toMatch(/[.?]$/);
  });
});

describe('exitStatus', () => {
  const at = { file: 'a.go', line: 1, column: 1 };
  test.each([
    [[], 0],
    [[createDiagnostic({ code: 'GEN311', message: 'm', severity: 'warning' })], 0],
    [[createDiagnostic({ code: 'GEN103', message: 'm' })], 1],
    [[createDiagnostic({ code: 'GEN501', message: 'm' })], 1],
    [[createDiagnostic({ code: 'GEN301', message: 'm' })], 2],
    [[createDiagnostic({ code: 'GEN301', message: 'm', position: at })], 1],
    [[createDiagnostic({ code: 'GEN901', message: 'm', position: at }), createDiagnostic({ code: 'GEN103', message: 'm' })], 2],
  ])('case %#', (diagnostics, status) => {
    expect(exitStatus(diagnostics)).toBe(status);
  });
});

describe('sortDiagnostics', () => {
  test('orders by place, and keeps one of what would print alike', () => {
    const make = (file: string, line: number, column: number, message = 'm') =>
      createDiagnostic({ code: 'GEN101', message, position: { file, line, column } });
    const usage = createDiagnostic({ code: 'GEN301', message: 'u' });
    const sorted = sortDiagnostics([
      make('b.go', 1, 1),
      make('a.go', 10, 1),
      make('a.go', 9, 2),
      make('a.go', 9, 2),
      make('a.go', 9, 2, 'l'),
      usage,
    ]);
    expect(sorted).toEqual([usage, make('a.go', 9, 2, 'l'), make('a.go', 9, 2), make('a.go', 10, 1), make('b.go', 1, 1)]);
  });
});

test('invariant throws where it does not hold', () => {
  expect(() => invariant(true, 'fine')).not.toThrow();
  expect(() => invariant(undefined, 'a name')).toThrow('invariant violated: a name');
});

test('a diagnostic is frozen, its position too', () => {
  const diagnostic = createDiagnostic({ code: 'GEN101', message: 'm', position: { file: 'a.go' } });
  expect(Object.isFrozen(diagnostic) && Object.isFrozen(diagnostic.position)).toBe(true);
});
