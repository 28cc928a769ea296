import { exitStatus } from '@standin/diagnostics';
import { recordSession, runRequest } from '@standin/engine';
import { formatStubHelp, parseStubArguments } from '@standin/targets';
import type { Io } from '../../io.ts';
import { loadGenerator } from '../../load-generator.ts';
import { machineOf } from '../../machine-of.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import { writeRequestDepfile } from '../../output/write-request-depfile.ts';

/** `gen stub`: one file of stubs, on standard output where no -out is given. Gives the exit status. */
export async function runStubCommand(commandArguments: readonly string[], io: Io): Promise<number> {
  const parsed = parseStubArguments(commandArguments, io);
  switch (parsed.kind) {
    case 'help':
      io.stdout.write(formatStubHelp());
      return 0;
    case 'invalid':
      printDiagnostics(parsed.diagnostics, io);
      return exitStatus(parsed.diagnostics);
    case 'request': {
      const { request, depfile } = parsed;
      const recorded = recordSession(machineOf(io));
      const { printed, diagnostics: found } = await runRequest(recorded.session, request, await loadGenerator());
      const refused = depfile === undefined ? [] : writeRequestDepfile({ depfile, request, recorded }, io);
      const diagnostics = [...found, ...refused];
      if (printed !== '') io.stdout.write(printed);
      printDiagnostics(diagnostics, io);
      return exitStatus(diagnostics);
    }
  }
}
