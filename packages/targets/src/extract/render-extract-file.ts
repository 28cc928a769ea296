import extractFile from '../../../../templates/extract/extract-file.hbs';
import interfaceType from '../../../../templates/extract/interface-type.hbs';
import type { ExtractFileView } from './view/extract-file-view.ts';

/** Prints a file of interfaces with the templates of this repository; gofmt puts comments into its form. */
export function renderExtractFile(view: ExtractFileView): string {
  return extractFile(view, { partials: { 'interface-type': interfaceType } });
}
