import builder from '../../../../templates/fakes/builder.hbs';
import client from '../../../../templates/fakes/client.hbs';
import clientSettings from '../../../../templates/fakes/client-settings.hbs';
import fakesFile from '../../../../templates/fakes/fakes-file.hbs';
import type { FakesFileView } from './view/fakes-file-view.ts';

/** Prints the file with `Fakes` and `New` with the templates of this repository; gofmt puts it into columns. */
export function renderFakesFile(view: FakesFileView): string {
  return fakesFile(view, { partials: { builder, client, 'client-settings': clientSettings } });
}
