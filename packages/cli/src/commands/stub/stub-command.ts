import { exitStatus } from '@standin/diagnostics';
import { openSession, runRequest } from '@standin/engine';
import { formatStubHelp, parseStubArguments } from '@standin/targets';
import type { Io } from '../../io.ts';
import { loadGenerator } from '../../load-generator.ts';
import { machineOf } from '../../machine-of.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';

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
      const { printed, diagnostics } = await runRequest(openSession(machineOf(io)), parsed.request, await loadGenerator());
      if (printed !== '') io.stdout.write(printed);
      printDiagnostics(diagnostics, io);
      return exitStatus(diagnostics);
    }
  }
}
