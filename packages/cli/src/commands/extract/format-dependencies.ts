import { displayPath, wrapText, type Position } from '@standin/diagnostics';
import type { ReportedDependency } from '@standin/targets';

const columns = 80;
const indent = ' '.repeat(4);

/** Dependencies for people: what is called of each, the interface that has it, and the places that hold it. Paths are shown from `relativeTo`. */
export function formatDependencies(dependencies: readonly ReportedDependency[], relativeTo: string): string {
  return dependencies.map((dependency) => formatDependency(dependency, relativeTo)).join('');
}

function formatDependency({ type, interface: name, methods, held }: ReportedDependency, relativeTo: string): string {
  const called = methods.length === 0 ? 'no method is called' : methods.map((method) => method.name).join(', ');
  const [first = '', ...rest] = wrapText(`${type}${name === undefined ? '' : ` as ${name}`}: ${called}`, columns - indent.length);
  const places = held.map(({ kind, name: holder, place }) => `${kind} ${holder}, ${formatPlace(place, relativeTo)}`);
  return [first, ...[...rest, ...places].map((line) => indent + line)].map((line) => `${line}\n`).join('');
}

function formatPlace({ file, line, column }: Position, relativeTo: string): string {
  return [displayPath(file, relativeTo), line, column].filter((part) => part !== undefined).join(':');
}
