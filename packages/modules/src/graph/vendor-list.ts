import type { ModuleVersion } from '../modfile/module-file.ts';
import { isSemanticVersion } from '../modfile/semantic-version.ts';
import type { SourceTree } from '../types.ts';

/** A module line of vendor/modules.txt. */
export interface VendoredModule extends ModuleVersion {
  readonly isExplicit: boolean;
  /** The `go` version of its annotations. */
  readonly go?: string;
  /** What follows `=>`: a directory, or `path version`. */
  readonly replacement?: string;
}

/** What vendor/modules.txt says. */
export interface VendorList {
  /** The module of each vendored package by import path. */
  readonly packages: ReadonlyMap<string, VendoredModule>;
  /** All module lines by `path@version`, `path@` for a replacement of all versions. */
  readonly modules: ReadonlyMap<string, VendoredModule>;
  /** Whether `go work vendor` wrote it. */
  readonly isWorkspace: boolean;
}

interface Draft {
  path: string;
  version: string;
  isExplicit: boolean;
  go?: string;
  replacement?: string;
}

/** Reads vendor/modules.txt of a vendor directory (cmd/go/internal/modload `readVendorList`); empty where there is none. */
export function readVendorList(tree: SourceTree, vendorDirectory: string): VendorList {
  const result = tree.read(tree.path.join(vendorDirectory, 'modules.txt'));
  const lines = result.kind === 'text' ? result.text.replace(/^\uFEFF/, '').split(/\r?\n/) : [];
  const packages = new Map<string, Draft>();
  const modules = new Map<string, Draft>();
  let current: Draft | undefined;
  for (const line of lines) {
    if (line.startsWith('# ')) current = readModuleLine(modules, line);
    else if (current === undefined) continue;
    else if (line.startsWith('## ')) annotate(current, line.slice(3));
    else if (/^\S+$/.test(line.trim())) packages.set(line.trim(), current);
  }
  return { packages, modules, isWorkspace: /^## .*\bworkspace\b/.test(lines[0] ?? '') };
}

function readModuleLine(modules: Map<string, Draft>, line: string): Draft | undefined {
  const [path = '', second = '', ...rest] = line.slice(2).trim().split(/\s+/);
  const hasVersion = isSemanticVersion(second);
  if (!hasVersion && second !== '=>') return undefined;
  const version = hasVersion ? second : '';
  const target = hasVersion ? (rest[0] === '=>' ? rest.slice(1) : []) : rest;
  const key = `${path}@${version}`;
  const module: Draft = modules.get(key) ?? { path, version, isExplicit: false };
  if (target.length === 1 || target.length === 2) module.replacement = target.join(' ');
  modules.set(key, module);
  return module;
}

function annotate(module: Draft, annotations: string): void {
  for (const entry of annotations.split(';').map((text) => text.trim())) {
    if (entry === 'explicit') module.isExplicit = true;
    if (entry.startsWith('go ')) module.go = entry.slice(3).trim();
  }
}
