import fuzz from '../../../../../templates/tests/fuzz.hbs';
import test from '../../../../../templates/tests/test.hbs';
import testBody from '../../../../../templates/tests/test-body.hbs';
import testCheck from '../../../../../templates/tests/test-check.hbs';
import testClosing from '../../../../../templates/tests/test-closing.hbs';
import testOpening from '../../../../../templates/tests/test-opening.hbs';
import testRow from '../../../../../templates/tests/test-row.hbs';
import type { TestPart } from './print-tests.ts';

const partials = {
  'test-body': testBody,
  'test-check': testCheck,
  'test-closing': testClosing,
  'test-opening': testOpening,
  'test-row': testRow,
};

/** Prints a part of a test with the templates of this repository; gofmt puts it into columns. */
export function renderTest({ kind, view }: TestPart): string {
  return kind === 'fuzz' ? fuzz(view) : test(view, { partials });
}
