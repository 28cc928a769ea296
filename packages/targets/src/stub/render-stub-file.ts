import callMethods from '../../../../templates/stub/call-methods.hbs';
import controlMethods from '../../../../templates/stub/control-methods.hbs';
import memoryMethod from '../../../../templates/stub/memory-method.hbs';
import memoryTable from '../../../../templates/stub/memory-table.hbs';
import stubFile from '../../../../templates/stub/stub-file.hbs';
import stubMethod from '../../../../templates/stub/stub-method.hbs';
import stubType from '../../../../templates/stub/stub-type.hbs';
import type { StubFileView } from './view/stub-file-view.ts';

const partials = {
  'call-methods': callMethods,
  'control-methods': controlMethods,
  'memory-method': memoryMethod,
  'memory-table': memoryTable,
  'stub-method': stubMethod,
  'stub-type': stubType,
};

/** Prints a file of stubs with the templates of this repository; gofmt puts it into columns. */
export function renderStubFile(view: StubFileView): string {
  return stubFile(view, { partials });
}
