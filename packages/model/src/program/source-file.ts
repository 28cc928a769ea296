import {
  headOf,
  isFunction,
  isMethod,
  isNonFunction,
  nameFunction,
  outlineOnce,
  readHeader,
  type DeclarationHead,
  type FileAspect,
  type FileHeader,
  type FileOutline,
  type FunctionHeader,
  type OutlineEntry,
} from '@standin/syntax';
import type { Package } from './package.ts';

/**
 * One Go file of a package. Header and outline are made when first asked for, once. A tree that traces counts each question as one for an aspect of the
 * file; whoever goes by more of it calls `dependOnText`.
 */
export interface SourceFile {
  /** Absolute. */
  readonly path: string;
  /** What a declaration says is taken from here, once it was asked for. */
  readonly text: string;
  readonly package: Package;
  header(): FileHeader;
  /** The entry that declares a type, a constant or a variable. */
  find(name: string): OutlineEntry | undefined;
  /** What a type, a constant or a variable is declared as. */
  head(name: string): DeclarationHead | undefined;
  /** The entry that declares a function. Its body is not looked into. */
  findFunction(name: string): OutlineEntry | undefined;
  /** The entries that declare names of the package block, for the names and for what they name; all else is for `find` to tell. */
  declarations(): readonly OutlineEntry[];
  /** The entries of types, in their order. */
  types(): readonly OutlineEntry[];
  /** The entries of methods, in their order, for what stands before their bodies. */
  methods(): readonly OutlineEntry[];
  /** The entries of functions and methods, in their order. */
  functions(): readonly OutlineEntry[];
  /** Counts a function or method as read, with its body and the comments above it. */
  dependOnFunction(header: FunctionHeader): void;
  /** Counts the whole text as read: for positions, which change with every line above. */
  dependOnText(): void;
}

/** The entries of a file by the names that they declare; of several with one name the first. */
interface NameIndex {
  readonly functions: ReadonlyMap<string, OutlineEntry>;
  readonly others: ReadonlyMap<string, OutlineEntry>;
}

function indexNames(entries: readonly OutlineEntry[]): NameIndex {
  const functions = new Map<string, OutlineEntry>();
  const others = new Map<string, OutlineEntry>();
  for (const entry of entries) {
    if (isMethod(entry)) continue;
    const names = isFunction(entry) ? functions : others;
    for (const name of entry.names) if (!names.has(name)) names.set(name, entry);
  }
  return { functions, others };
}

/** A source file over its text. */
export function createSourceFile(path: string, text: string, owner: Package): SourceFile {
  const { tree } = owner.program.workspace;
  let header: FileHeader | undefined;
  let outline: FileOutline | undefined;
  let index: NameIndex | undefined;
  const depend = (aspect: FileAspect): void => tree.narrow(path, aspect, () => undefined);

  function entriesIf(isMeant: (entry: OutlineEntry) => boolean): readonly OutlineEntry[] {
    return (outline ??= outlineOnce(text)).entries.filter(isMeant);
  }

  /** Until there is an outline, a search in the text spares it for most names. */
  function findIn(names: (index: NameIndex) => ReadonlyMap<string, OutlineEntry>, name: string): OutlineEntry | undefined {
    if (index === undefined && outline === undefined && !text.includes(name)) return undefined;
    index ??= indexNames((outline ??= outlineOnce(text)).entries);
    return names(index).get(name);
  }

  return Object.freeze<SourceFile>({
    path,
    text,
    package: owner,
    header() {
      depend({ kind: 'header' });
      return (header ??= outline?.header ?? readHeader(text));
    },
    find(name) {
      const entry = findIn(({ others }) => others, name);
      depend(entry === undefined ? { kind: 'names' } : { kind: 'declaration', name });
      return entry;
    },
    head(name) {
      const entry = findIn(({ others }) => others, name);
      depend(entry === undefined ? { kind: 'names' } : { kind: 'head', name });
      return entry && headOf(text, entry);
    },
    findFunction(name) {
      depend({ kind: 'functions' });
      return findIn(({ functions }) => functions, name);
    },
    declarations() {
      depend({ kind: 'names' });
      depend({ kind: 'functions' });
      return entriesIf((entry) => isFunction(entry) || isNonFunction(entry));
    },
    types() {
      depend({ kind: 'types' });
      return entriesIf(({ declaration }) => declaration.keyword === 'type');
    },
    methods() {
      depend({ kind: 'methods' });
      return entriesIf(isMethod);
    },
    functions() {
      depend({ kind: 'functions' });
      depend({ kind: 'methods' });
      return entriesIf(({ declaration }) => declaration.keyword === 'func');
    },
    dependOnFunction: (header) => depend({ kind: 'function', name: nameFunction(header) }),
    dependOnText: () => void tree.read(path),
  });
}
