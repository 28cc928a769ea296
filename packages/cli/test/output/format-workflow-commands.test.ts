import { expect, test } from '@jest/globals';
import { createDiagnostic } from '@standin/diagnostics';
import { formatWorkflowCommands } from '../../src/output/format-workflow-commands.ts';

test('severities, places and hints', () => {
  const position = { file: '/r/store/a.go', line: 3, column: 5 };
  const diagnostics = [
    createDiagnostic({ code: 'GEN101', message: 'wrong', position, hint: 'right' }),
    createDiagnostic({ code: 'GEN114', message: 'odd', severity: 'warning', position: { file: '/r/store/a.go' } }),
    createDiagnostic({ code: 'GEN525', message: 'by the way', severity: 'note' }),
  ];
  expect(formatWorkflowCommands(diagnostics, '/r')).toBe(
    '::notice title=GEN525::by the way\n' +
      '::warning file=store/a.go,title=GEN114::odd\n' +
      '::error file=store/a.go,line=3,col=5,title=GEN101::wrong%0Aright\n',
  );
});

test('what would end a command or a property is escaped, percent signs first', () => {
  const diagnostic = createDiagnostic({ code: 'GEN101', message: '100%: a,b\r\n::error::c', position: { file: '/r/a:b,c%\n.go' } });
  expect(formatWorkflowCommands([diagnostic], '/r')).toBe('::error file=a%3Ab%2Cc%25%0A.go,title=GEN101::100%25: a,b%0D%0A::error::c\n');
});

test('a file outside of the repository is named by its whole path', () => {
  const diagnostic = createDiagnostic({ code: 'GEN101', message: 'm', position: { file: '/other/a.go' } });
  expect(formatWorkflowCommands([diagnostic], '/r')).toBe('::error file=/other/a.go,title=GEN101::m\n');
});
