import type { FileOptions, FileResult } from '../file-result.ts';
import { generateCasesFile } from './contract/generate-cases-file.ts';
import { generateContractFile } from './contract/generate-contract-file.ts';
import { generateFakesFile } from './generate-fakes-file.ts';
import { generateMysqlFile } from './schema/generate-mysql-file.ts';
import { generatePortsFile } from './ports/generate-ports-file.ts';
import { keepFakes } from './keep-fakes.ts';
import type { FakePart, FakeRequest } from './request.ts';

const generators: Readonly<Record<FakePart, (options: FileOptions<FakeRequest>) => FileResult>> = Object.freeze({
  ports: generatePortsFile,
  fakes: generateFakesFile,
  mysql: generateMysqlFile,
  contract: generateContractFile,
  cases: generateCasesFile,
});

/** Makes one file of the fakes of a package. Reads through the tree and writes nothing; `loadGrammar` must have been awaited. What cannot be faked is told, and the rest is made. */
export function generateFake(options: FileOptions<FakeRequest>): FileResult {
  return keepFakes(options) ?? generators[options.request.part](options);
}
