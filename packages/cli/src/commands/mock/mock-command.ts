import { exitStatus } from '@standin/diagnostics';
import { findDialect, recordSession, runRequest } from '@standin/engine';
import { dialectOf, formatMockHelp, parseMockArguments } from '@standin/targets';
import type { Io } from '../../io.ts';
import { loadGenerator } from '../../load-generator.ts';
import { machineOf } from '../../machine-of.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import { writeRequestDepfile } from '../../output/write-request-depfile.ts';

/** `gen mock`, or `mockgen` under that name: one mock file, on standard output where no destination is given. Gives the exit status. */
export async function runMockCommand(commandArguments: readonly string[], program: 'gen mock' | 'mockgen', io: Io): Promise<number> {
  const { workingDirectory } = io;
  // Recording costs next to nothing, and whether it is wanted is known only when the flags are read.
  const recorded = recordSession(machineOf(io));
  const { session } = recorded;
  const dialect = findDialect(session.tree, workingDirectory);
  const parsed = parseMockArguments(commandArguments, { program, workingDirectory, dialect });
  switch (parsed.kind) {
    case 'help':
      io.stdout.write(formatMockHelp(program));
      return 0;
    case 'version':
      io.stdout.write(`${dialectOf(dialect).version}\n`);
      return 0;
    case 'invalid':
      printDiagnostics(parsed.diagnostics, io);
      return exitStatus(parsed.diagnostics);
    case 'request': {
      const result = await runRequest(session, parsed.request, await loadGenerator());
      const refused =
        parsed.depfile === undefined ? [] : writeRequestDepfile({ depfile: parsed.depfile, request: parsed.request, recorded }, io);
      const diagnostics = [...parsed.diagnostics, ...result.diagnostics, ...refused];
      if (result.printed !== '') {
        io.stdout.write(result.printed);
      }
      printDiagnostics(diagnostics, io);
      return exitStatus(diagnostics);
    }
  }
}
