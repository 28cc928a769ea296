import type { Diagnostic } from '@standin/diagnostics';
import type { PlanOptions } from '@standin/engine';
import type { Io } from '../io.ts';
import type { CommandCall } from '../commands/command.ts';
import { settings } from '../options/setting-flags.ts';

/** What a command line and the environment say of the options of gen.yaml. */
export interface GivenOptions {
  readonly planOptions: PlanOptions;
  /** Wrong values, and variables that come near one: the former are errors. */
  readonly diagnostics: readonly Diagnostic[];
  /** The flags that were given, as the user writes them. */
  readonly flags: readonly string[];
}

const prefix = 'GEN_';

/** Variables of ours that are no options of gen.yaml; those in the second row are for tests that use fakes. */
const otherVariables: readonly string[] = [
  ...['GEN_CACHE_DIR', 'GEN_FORMAT'],
  ...['GEN_MYSQL_DSN', 'GEN_REDIS_ADDR', 'GEN_KAFKA_BROKERS', 'GEN_CONTRACT', 'GEN_SWAPPED'],
];

/** Reads the flags and variables of the options of gen.yaml. What checks them is loaded only where there is one. */
export async function readPlanOptions({ options }: CommandCall, { variables, workingDirectory: directory }: Io): Promise<GivenOptions> {
  const given = settings.flatMap(({ name, flag }) => readTexts(options[name]).map((text) => ({ name, flag, text })));
  if (given.length === 0 && !Object.keys(variables).some(isForeign)) return { planOptions: {}, diagnostics: [], flags: [] };
  const { readEnvironmentLayer, readFlagLayer } = await import('@standin/config');
  const environment = readEnvironmentLayer(variables, { directory, otherVariables });
  const flags = readFlagLayer(given, { directory });
  return {
    planOptions: { environment: environment.layer, flags: flags.layer },
    diagnostics: [...flags.diagnostics, ...environment.diagnostics],
    flags: [...new Set(given.map(({ flag }) => flag))],
  };
}

function readTexts(value: CommandCall['options'][string]): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

function isForeign(variable: string): boolean {
  return variable.startsWith(prefix) && !otherVariables.includes(variable);
}
