import { invariant } from '@standin/diagnostics';
import type { FileOptions, FileResult } from '../file-result.ts';
import { generateFakesFile } from './generate-fakes-file.ts';
import { generateMysqlFile } from './schema/generate-mysql-file.ts';
import { generatePortsFile } from './ports/generate-ports-file.ts';
import { keepFakes } from './keep-fakes.ts';
import type { FakePart, FakeRequest } from './request.ts';

const generators: Readonly<Partial<Record<FakePart, (options: FileOptions<FakeRequest>) => FileResult>>> = Object.freeze({
  ports: generatePortsFile,
  fakes: generateFakesFile,
  mysql: generateMysqlFile,
});

/** Makes one file of the fakes of a package. Reads through the tree and writes nothing; `loadGrammar` must have been awaited. What cannot be faked is told, and the rest is made. */
export function generateFake(options: FileOptions<FakeRequest>): FileResult {
  const generate = generators[options.request.part];
  invariant(generate !== undefined, `fakes have a part ${options.request.part}`);
  return keepFakes(options) ?? generate(options);
}
