import { displayPath, wrapText, type Position } from '@standin/diagnostics';
import type { ReportedDependency } from '@standin/targets';

const columns = 80;
const indent = ' '.repeat(4);

/** Dependencies for people: what is called of each, the interface that has it, and the places that hold it. Paths are shown from `relativeTo`. */
export function formatDependencies(dependencies: readonly ReportedDependency[], relativeTo: string): string {
  const places = new Map<string, readonly string[]>();
  for (const dependency of dependencies) {
    const title = formatTitle(dependency);
    places.set(title, [...(places.get(title) ?? []), ...formatHeld(dependency, relativeTo)]);
  }
  return [...places].map(([title, lines]) => [title, ...lines].map((line) => `${line}\n`).join('')).join('');
}

function formatTitle({ type, interface: name, methods }: ReportedDependency): string {
  const called = methods.length === 0 ? 'no method is called' : methods.map((method) => method.name).join(', ');
  return wrapText(`${type}${name === undefined ? '' : ` as ${name}`}: ${called}`, columns - indent.length).join(`\n${indent}`);
}

function formatHeld({ held }: ReportedDependency, relativeTo: string): readonly string[] {
  return held.map(({ kind, name, place }) => `${indent}${kind} ${name}, ${formatPlace(place, relativeTo)}`);
}

function formatPlace({ file, line, column }: Position, relativeTo: string): string {
  return [displayPath(file, relativeTo), line, column].filter((part) => part !== undefined).join(':');
}
