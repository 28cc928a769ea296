import { createDiagnostic, describeNearNames } from '@standin/diagnostics';
import type { Diagnostic } from '@standin/diagnostics';
import { optionDefinitions, optionNames } from './option-definitions.ts';
import { readSettings, type LayerReading } from './read-settings.ts';

/** Where the variables hold, and which other variables with the prefix `GEN_` mean something. */
export interface EnvironmentPlace {
  /** Absolute: the working directory, which relative paths start from. */
  readonly directory: string;
  readonly otherVariables?: readonly string[];
}

/**
 * The options that variables of the environment set: `GEN_TYPED=1`, `GEN_TAGS=a,b`. An empty variable is one that is not set. A variable whose name comes near is a
 * warning (GEN413); others with the prefix belong to other programs.
 */
export function readEnvironmentLayer(variables: Readonly<Record<string, string | undefined>>, place: EnvironmentPlace): LayerReading {
  const settings = optionNames.flatMap((name) => {
    const definition = optionDefinitions[name];
    const text = definition.variable === undefined ? undefined : variables[definition.variable];
    if (definition.variable === undefined || text === undefined || text === '') return [];
    return [{ definition, text, origin: Object.freeze({ kind: 'environment', variable: definition.variable } as const) }];
  });
  const { layer, diagnostics } = readSettings(settings, { label: 'environment', directory: place.directory });
  return { layer, diagnostics: [...diagnostics, ...warnOfNearNames(variables, place.otherVariables ?? [])] };
}

function warnOfNearNames(variables: Readonly<Record<string, string | undefined>>, others: readonly string[]): readonly Diagnostic[] {
  const known = [...optionNames.flatMap((name) => optionDefinitions[name].variable ?? []), ...others];
  const unknown = Object.keys(variables)
    .filter((name) => name.startsWith('GEN_') && !known.includes(name))
    .sort();
  return unknown.flatMap((name) => {
    const bare = (variable: string): string => variable.slice('GEN_'.length);
    const hint = describeNearNames(bare(name), known.map(bare));
    const message = `the variable ${name} has no effect`;
    return hint === undefined
      ? []
      : [createDiagnostic({ code: 'GEN413', severity: 'warning', message, hint: hint.replaceAll(/\b[A-Z_]{2,}\b/g, 'GEN_$&') })];
  });
}
