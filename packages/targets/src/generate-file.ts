import type { FileOptions, FileResult } from './file-result.ts';
import { generateFake } from './fakes/generate-fake.ts';
import { generateRuntime } from './fakes/runtime/generate-runtime.ts';
import { generateGomock } from './gomock/generate-gomock.ts';
import { generateStub } from './stub/generate-stub.ts';
import type { TargetName, TargetRequests } from './target-request.ts';

const generators: { readonly [Name in TargetName]: (options: FileOptions<TargetRequests[Name]>) => FileResult } = Object.freeze({
  gomock: generateGomock,
  stub: generateStub,
  fake: generateFake,
  runtime: generateRuntime,
});

/** Makes the file that a request asks for, by its target. Reads through the tree and writes nothing; `loadGrammar` must have been awaited. */
export function generateFile(options: FileOptions): FileResult {
  // A target's generator takes the requests that name the target.
  const generate = generators[options.request.target] as (options: FileOptions) => FileResult;
  return generate(options);
}
