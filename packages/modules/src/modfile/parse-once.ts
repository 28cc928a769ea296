import type { ModuleFile } from './module-file.ts';
import { parseModuleFile, type ModuleFileSource } from './parse-module-file.ts';

const most = 32;

const recent = new Map<string, { readonly text: string; readonly parsed: ModuleFile }>();

/** What `parseModuleFile` gives; of the files that were asked for lately it is remembered: several workspaces have one main module. */
export function parseOnce(source: ModuleFileSource): ModuleFile {
  const { file, text, kind, isStrict } = source;
  const name = `${kind} ${isStrict} ${file}`;
  const known = recent.get(name);
  if (known?.text === text) return known.parsed;
  const parsed = parseModuleFile(source);
  recent.delete(name);
  recent.set(name, { text, parsed });
  if (recent.size > most) recent.delete(recent.keys().next().value ?? '');
  return parsed;
}
