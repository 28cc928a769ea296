import mockFile from '../../../../templates/gomock/mock-file.hbs';
import mockInterface from '../../../../templates/gomock/mock-interface.hbs';
import mockMethod from '../../../../templates/gomock/mock-method.hbs';
import recorderMethod from '../../../../templates/gomock/recorder-method.hbs';
import typedCall from '../../../../templates/gomock/typed-call.hbs';
import type { MockFileView } from './view/mock-file-view.ts';

const partials = { 'mock-interface': mockInterface, 'mock-method': mockMethod, 'recorder-method': recorderMethod, 'typed-call': typedCall };

/** Prints a mock file with the templates of this repository. */
export function renderMockFile(view: MockFileView): string {
  return mockFile(view, { partials });
}
