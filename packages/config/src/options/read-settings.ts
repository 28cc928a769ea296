import type { Diagnostic } from '@standin/diagnostics';
import { createLayer } from './create-layer.ts';
import { diagnoseValue } from './diagnose-value.ts';
import type { Layer, Origin } from './layer.ts';
import type { OptionDefinition } from './option-definition.ts';
import type { OptionName } from './options.ts';
import { parseOptionText } from './parse-option-text.ts';

/** A value of an option as text, and where it comes from. */
export interface Setting {
  readonly definition: OptionDefinition;
  readonly text: string;
  readonly origin: Origin;
}

/** A layer and what is wrong with the settings that it was made from; those are left out of it. */
export interface LayerReading {
  readonly layer: Layer;
  readonly diagnostics: readonly Diagnostic[];
}

/** A layer of values that were written as text. A later setting of an option replaces an earlier one, but lists and mappings add up. */
export function readSettings(settings: Iterable<Setting>, place: { readonly label: string; readonly directory: string }): LayerReading {
  const values: Partial<Record<OptionName, unknown>> = {};
  const origins: Partial<Record<OptionName, Origin>> = {};
  const diagnostics: Diagnostic[] = [];
  for (const { definition, text, origin } of settings) {
    const parsed = parseOptionText(definition, text);
    if (parsed.kind === 'bad') {
      diagnostics.push(diagnoseValue(origin, { code: 'GEN403', message: parsed.message, hint: parsed.hint }));
    } else {
      values[definition.name] = addUp(values[definition.name], parsed.value);
      origins[definition.name] = origin;
    }
  }
  return { layer: createLayer({ ...place, values, origins }), diagnostics };
}

function addUp(earlier: unknown, later: unknown): unknown {
  if (Array.isArray(earlier) && Array.isArray(later)) return [...(earlier as unknown[]), ...(later as unknown[])];
  if (typeof earlier === 'object' && typeof later === 'object') return { ...earlier, ...later };
  return later;
}
