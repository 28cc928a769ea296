import { installGoProgram } from '../conformance/install-go-program.ts';

/** The release of mockery that is timed: the last of its second version, which the Go module proxy serves. */
export const mockeryVersion = 'v2.53.7';

/** The real mockery, installed through the module proxy on the first call. */
export function installMockery(): Promise<string> {
  return installGoProgram({ name: 'mockery', path: 'github.com/vektra/mockery/v2', version: mockeryVersion });
}
