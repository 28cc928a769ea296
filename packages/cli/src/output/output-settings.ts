import { createDiagnostic, describeNearNames, type Diagnostic } from '@standin/diagnostics';
import type { CommandCall } from '../commands/command.ts';
import type { Io } from '../io.ts';
import { outputFormats, type OutputFormat } from './output-format.ts';
import { wantsColor } from './wants-color.ts';

/** What the options of a command and the environment say about its output. */
export interface OutputSettings {
  readonly format: OutputFormat;
  /** Whether everything is listed, and why something was passed over. */
  readonly isVerbose: boolean;
  /** Whether mistakes alone are printed. */
  readonly isQuiet: boolean;
  /** Whether standard error is coloured. */
  readonly color: boolean;
  /** Whether standard output is. */
  readonly outputColor: boolean;
}

/** Reads `outputOptions` and GEN_FORMAT, which --format and --json override; a mistake in them is the diagnostic. */
export function readOutputSettings(options: CommandCall['options'], io: Io): OutputSettings | Diagnostic {
  const format = readFormat(options, io);
  if (typeof format !== 'string') return format;
  const choice = options['color'] as boolean | undefined;
  const isQuiet = options['quiet'] === true;
  return {
    format,
    isQuiet,
    isVerbose: options['verbose'] === true && !isQuiet,
    color: wantsColor(io, choice),
    outputColor: wantsColor({ variables: io.variables, isTerminal: io.isOutputTerminal }, choice),
  };
}

/** Whether what `readOutputSettings` gave is a mistake. */
export function isMistake(settings: OutputSettings | Diagnostic): settings is Diagnostic {
  return 'code' in settings;
}

function readFormat({ format, json }: CommandCall['options'], { variables }: Io): OutputFormat | Diagnostic {
  if (json === true && format !== undefined && format !== 'json') {
    const hint = '--json is short for --format json';
    return createDiagnostic({ code: 'GEN317', message: `--json and --format ${String(format)} contradict each other`, hint });
  }
  if (json === true) return 'json';
  const name = String(format ?? (variables['GEN_FORMAT'] || 'text'));
  const known = outputFormats.find((candidate) => candidate === name);
  if (known !== undefined) return known;
  const source = format === undefined ? 'the variable GEN_FORMAT' : '--format';
  const hint = describeNearNames(name, outputFormats) ?? `one of ${outputFormats.join(', ')}`;
  return createDiagnostic({ code: 'GEN315', message: `${source} takes no form ${name}`, hint });
}
