import { optionDefinitions } from '@standin/config/options';
import { displayPath, type Position } from '@standin/diagnostics';
import type { ConfigurationView, ConfiguredOutput, ConfiguredValue } from '@standin/engine';
import { formatJsonResult } from '../../output/format-json-result.ts';

/** What the JSON form of a configuration needs beside it. */
export interface ConfigurationJsonOptions {
  readonly interface?: string | undefined;
  /** Paths are shown from here. */
  readonly relativeTo: string;
  readonly status: number;
}

/** A configuration as one JSON object of version 1 (docs/json.md), ending in a line end. Paths are as seen from `relativeTo`. */
export function formatConfigurationJson(
  view: ConfigurationView,
  { interface: name, relativeTo, status }: ConfigurationJsonOptions,
): string {
  const fields = {
    package: view.importPath,
    directory: displayPath(view.directory, relativeTo),
    ...(name !== undefined && { interface: name }),
    files: view.files.map((file) => displayPath(file, relativeTo)),
    entries: view.entries.map(({ pattern, place }) => ({ pattern, ...describePlace(place.position, relativeTo) })),
    outputs: view.outputs.map((output) => describeOutput(output, relativeTo)),
  };
  return formatJsonResult({ command: 'config', status, fields, diagnostics: view.diagnostics }, relativeTo);
}

function describePlace(position: Position, relativeTo: string): Position {
  return { ...position, file: displayPath(position.file, relativeTo) };
}

function describeOutput({ target, takenBy, place, names, values }: ConfiguredOutput, relativeTo: string): object {
  return {
    target,
    ...(takenBy !== undefined && { takenBy }),
    ...(place && { takenAt: describePlace(place.position, relativeTo) }),
    ...(names && { ...names, destination: displayPath(names.destination, relativeTo) }),
    options: Object.fromEntries(values.map((value) => [optionDefinitions[value.name].key, describeValue(value, relativeTo)])),
  };
}

function describeValue({ value, provenance, parts }: ConfiguredValue, relativeTo: string): object {
  const keys = parts.map((part) => [part.key, describeSource(part.provenance, relativeTo)] as const);
  return { value, source: describeSource(provenance, relativeTo), ...(keys.length > 0 && { keys: Object.fromEntries(keys) }) };
}

function describeSource({ origin, label }: ConfiguredValue['provenance'], relativeTo: string): object {
  switch (origin.kind) {
    case 'file':
    case 'comment':
      return { kind: origin.kind, ...describePlace(origin.place.position, relativeTo), section: label };
    case 'flag':
      return { kind: 'flag', flag: origin.flag };
    case 'environment':
      return { kind: 'environment', variable: origin.variable };
    case 'default':
      return { kind: 'default' };
  }
}
