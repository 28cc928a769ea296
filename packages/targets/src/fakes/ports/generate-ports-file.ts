import { printExtractFile } from '../../extract/print-extract-file.ts';
import type { FileOptions, FileResult } from '../../file-result.ts';
import { describeLimits } from '../describe-limits.ts';
import { openFakeSource } from '../fake-source.ts';
import { fakesFileNames } from '../fakes-file-names.ts';
import type { FakeRequest } from '../request.ts';
import { findPorts } from './find-ports.ts';

/** Makes the file with the ports of a package: the smallest interfaces that have what it calls on its clients, with the compiler's proof that the clients have them. Each package has it, so it also tells what stands in the way of fakes. */
export function generatePortsFile(options: FileOptions<FakeRequest>): FileResult {
  const { found, diagnostics } = openFakeSource(options);
  if (found === undefined) return { diagnostics };
  const { faked, source, output, copyright: header } = found;
  const interfaces = findPorts(faked.recognition.clients, faked.owner, new Set(fakesFileNames));
  const printed = printExtractFile({
    options: { ...options, request: { ...options.request, writesPackageComment: false } },
    source: { ...source, interfaces },
    output,
    header,
    isProved: true,
    generator: 'gen fake',
  });
  return { ...printed, diagnostics: [...diagnostics, ...describeLimits(faked), ...printed.diagnostics] };
}
