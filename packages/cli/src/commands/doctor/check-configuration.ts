import { configurationFileName } from '@standin/config';
import { displayPath } from '@standin/diagnostics';
import { findRepositoryRoot, type Session } from '@standin/engine';
import type { Finding } from './finding.ts';

/** The gen.yaml files that are in force here, nearest first. */
export function checkConfiguration({ tree }: Session, directory: string): Finding {
  const { path } = tree;
  const root = findRepositoryRoot(tree, directory, directory);
  const files: string[] = [];
  for (let place = directory; ; place = path.dirname(place)) {
    const file = path.join(place, configurationFileName);
    if (tree.kindOf(file) === 'file') files.push(displayPath(file, directory));
    if (place === root || path.dirname(place) === place) break;
  }
  const check = 'configuration';
  if (files.length > 0) return { check, state: 'good', message: files.join(', then ') };
  return { check, state: 'good', message: `no ${configurationFileName}: //go:generate lines and comments alone` };
}
