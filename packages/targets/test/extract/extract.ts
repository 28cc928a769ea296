import { extractTypes, type ExtractRequest, type FileResult, type Programs } from '@standin/targets';
import { disk, environment } from '../../../../scripts/jest/go-machine.ts';

/** What the command takes where nothing is said. */
export const defaults = {
  ...{ doubleNames: [], excludeInterfaces: [], includedMethods: [], excludedMethods: [], buildFlags: [] },
  ...{ takesPromoted: true, takesUnexported: false, carriesDocumentation: true, carriesTypeDocumentation: false, isProved: true },
  ...{ writesPackageComment: false, writesSourceComment: false },
};

/** What a call of `gen extract` gives on this machine, with what is said of the request over the defaults of the command. */
export function extract(
  programs: Programs,
  fields: Partial<ExtractRequest> & Pick<ExtractRequest, 'types' | 'workingDirectory'>,
): FileResult {
  return extractTypes({ tree: disk, environment, programs, request: { ...defaults, ...fields } });
}
