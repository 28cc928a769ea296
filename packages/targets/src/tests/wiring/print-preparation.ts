import type { TestWriter } from '../view/test-writer.ts';
import { exampleError } from './example-results.ts';
import type { ExpectedAnswer, FakeCall, Preparation } from './fake-call.ts';
import type { WiredFakes } from './wired-fakes.ts';

const sqlmockPath = 'github.com/DATA-DOG/go-sqlmock';

/** A statement about the fakes, whose variable it is given. */
export type PrintPreparation = (fakes: string) => string;

function printRows({ rows, count }: Extract<ExpectedAnswer, { kind: 'rows' }>, { available }: WiredFakes, writer: TestWriter): string {
  if (rows === undefined) return `${writer.qualify(sqlmockPath)}.NewRows(nil)`;
  const fakes = writer.qualify(available.importPath);
  if (count === 0) return `${fakes}.${rows.function}(nil)`;
  const columns = rows.isWhole ? [] : rows.columns.map(({ name }) => JSON.stringify(name));
  return `${fakes}.${rows.function}(${[`[]${fakes}.${rows.type}{{}}`, ...columns].join(', ')})`;
}

function printAnswer(answer: ExpectedAnswer, fakes: WiredFakes, writer: TestWriter): string {
  switch (answer.kind) {
    case 'nothing':
      return '';
    case 'error':
      return `.WillReturnError(${exampleError.variable})`;
    case 'result':
      return `.WillReturnResult(${writer.qualify(sqlmockPath)}.NewResult(0, ${answer.rowsAffected}))`;
    case 'count':
      return `.WillReturnRows(${writer.qualify(sqlmockPath)}.NewRows([]string{"count"}).AddRow(int64(0)))`;
    case 'rows':
      return `.WillReturnRows(${printRows(answer, fakes, writer)})`;
  }
}

function printOne(preparation: Preparation, fakes: WiredFakes, writer: TestWriter): PrintPreparation {
  if (preparation.kind === 'expectation') {
    const answer = printAnswer(preparation.answer, fakes, writer);
    return (f) => `${f}.SQLMock.${preparation.method}()${answer}`;
  }
  const faults = writer.qualify(`${fakes.available.request.doublesPath}/faults`);
  // Producers try again, with pauses between, unless they are told at once.
  const effect = preparation.point.startsWith('kafka.') ? 'CircuitOpen' : 'Fail';
  return (f) => `${f}.Faults.On(${JSON.stringify(preparation.point)}, ${faults}.${effect}(${exampleError.variable}))`;
}

/** What a test says to its fakes so that calls come to what they are to come to: expectations one by one, faults once. */
export function printPreparations(calls: readonly FakeCall[], fakes: WiredFakes, writer: TestWriter): readonly PrintPreparation[] {
  const faults = new Set<string>();
  return calls.flatMap(({ preparation }) => {
    if (preparation === undefined) return [];
    if (preparation.kind === 'fault' && faults.has(preparation.point)) return [];
    if (preparation.kind === 'fault') faults.add(preparation.point);
    return [printOne(preparation, fakes, writer)];
  });
}
