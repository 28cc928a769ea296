import { createStyles, type Diagnostic } from '@standin/diagnostics';
import { openSession, refuseForeignFiles, runRequest, writeEditedFiles, type Generator, type Session } from '@standin/engine';
import type { FileRequest, Programs, RewriteResult, UsedByReport } from '@standin/targets';
import type { Io } from '../../io.ts';
import { loadTemplates } from '../../load-generator.ts';
import { machineOf } from '../../machine-of.ts';
import { formatEditedFiles } from '../../output/format-edited-files.ts';
import type { OutputSettings } from '../../output/output-settings.ts';
import type { AskedExtract } from './read-extract-request.ts';

/** What a call of `gen extract` came to. */
export interface Extracted {
  /** What goes to standard output: a file, or a unified diff. */
  readonly printed: string;
  /** What --used-by found. */
  readonly report?: UsedByReport;
  /** The files that were changed or made; absolute. */
  readonly written?: readonly string[];
  /** How many files the diff changes or makes. */
  readonly changedCount?: number;
  readonly diagnostics: readonly Diagnostic[];
}

type Asked = Exclude<AskedExtract, { kind: 'invalid' }>;

/** Does what is asked, and writes where that is asked. */
export async function carryOutExtract(asked: Asked, settings: OutputSettings, io: Io): Promise<Extracted> {
  const [{ loadGrammar }, { createPrograms, extractTypes, extractUsedBy, rewriteUsedBy }] = await Promise.all([
    import('@standin/syntax'),
    import('@standin/targets'),
    asked.request.templates && loadTemplates(),
  ]);
  await loadGrammar();
  const session = openSession(machineOf(io));
  const { tree, environment } = session;
  const run = <Request extends FileRequest>(request: Request, generate: Generator<Programs, Request>['generate']): Promise<Extracted> =>
    runRequest(session, request, { createPrograms, generate });
  switch (asked.kind) {
    case 'types':
      return run(asked.request, extractTypes);
    case 'usedBy': {
      let report: UsedByReport | undefined;
      const result = await run(asked.request, (options) => {
        const found = extractUsedBy(options);
        report = found.report;
        return found;
      });
      return { ...result, ...(report && { report }) };
    }
    case 'rewrite': {
      const result = rewriteUsedBy({ tree, environment, programs: createPrograms(), request: asked.request });
      return asked.isWritten ? write(result, session, io) : show(result, session, settings, io);
    }
  }
}

function write({ files, report, diagnostics }: RewriteResult, session: Session, { workingDirectory }: Io): Extracted {
  const failure = refuseForeignFiles(files, session, workingDirectory) ?? writeEditedFiles(files);
  if (failure !== undefined) return { printed: '', report, diagnostics: [...diagnostics, failure] };
  return { printed: '', report, written: files.map(({ file }) => file), diagnostics };
}

function show(
  { files, report, diagnostics }: RewriteResult,
  { tree }: Session,
  settings: OutputSettings,
  { workingDirectory }: Io,
): Extracted {
  const styles = createStyles(settings.outputColor && settings.format === 'text');
  return {
    printed: formatEditedFiles(files, { tree, directory: workingDirectory, styles }),
    report,
    changedCount: files.length,
    diagnostics,
  };
}
