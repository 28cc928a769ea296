import nodePath from 'node:path';
import { createStyles, displayPath, wrapText, type Styles } from '@standin/diagnostics';
import type { ListedDouble, ListedInterface, ListedPackage } from '@standin/engine';
import { doubleWords } from './double-words.ts';

/** How a listing is printed. */
export interface FormatListingOptions {
  /** The width of the terminal. */
  readonly columns: number;
  readonly color: boolean;
  /** Paths are shown from here. */
  readonly relativeTo: string;
}

interface Row {
  readonly place: string;
  readonly name: string;
  readonly kind: string;
  readonly methods: string;
  readonly notes: readonly string[];
}

interface Layout {
  readonly options: FormatListingOptions;
  readonly styles: Styles;
  readonly widths: Readonly<Record<'place' | 'name' | 'kind' | 'methods', number>>;
}

const gap = 2;
const mostPlace = 24;
const mostName = 32;
const leastNotes = 20;

/**
 * The table for people: a headline a package, a line a type with its place, name, kind and number of methods, and what it embeds, stands for, and is
 * mocked or stubbed by. Nothing is cut: a cell that is too long for its column pushes the rest to the next line, and notes without room stand below.
 */
export function formatListing(packages: readonly ListedPackage[], options: FormatListingOptions): string {
  const tables = packages.map((each) => ({ each, rows: each.interfaces.map((type) => describeRow(type, options)) }));
  const layout: Layout = { options, styles: createStyles(options.color), widths: measure(tables.flatMap(({ rows }) => rows)) };
  return tables.map(({ each, rows }) => formatPackage(each, rows, layout)).join('\n');
}

function describeRow(type: ListedInterface, { relativeTo }: FormatListingOptions): Row {
  const { name, typeParameters, kind, methods } = type;
  return {
    place: `${nodePath.basename(type.file)}:${type.line}`,
    name: name + typeParameters,
    kind: kind === 'function type' ? 'function' : kind,
    methods: kind === 'function type' ? '' : `${methods.length} ${methods.length === 1 ? 'method' : 'methods'}`,
    notes: describeNotes(type, relativeTo),
  };
}

function describeNotes({ aliasOf, definedAs, embeds, doubles }: ListedInterface, relativeTo: string): readonly string[] {
  const facts = [
    aliasOf === undefined ? '' : `= ${aliasOf}`,
    definedAs === undefined ? '' : `is ${definedAs}`,
    embeds.length === 0 ? '' : `embeds ${embeds.join(', ')}`,
  ];
  return [facts.filter((fact) => fact !== '').join('; '), ...describeDoubles(doubles, relativeTo)].filter((note) => note !== '');
}

/** `mocked by mocks/store.go`, `stubbed by stubs/store.go`: a note a target. */
function describeDoubles(doubles: readonly ListedDouble[], relativeTo: string): readonly string[] {
  return doubleWords.flatMap(({ target, participle }) => {
    const files = doubles
      .filter((double) => double.target === target)
      .map(({ destination }) => (destination === undefined ? 'standard output' : displayPath(destination, relativeTo)));
    return files.length === 0 ? [] : [`${participle} by ${[...new Set(files)].join(', ')}`];
  });
}

function isOfDoubles(note: string): boolean {
  return doubleWords.some(({ participle }) => note.startsWith(`${participle} by `));
}

function measure(rows: readonly Row[]): Layout['widths'] {
  const widest = (key: keyof Layout['widths'], most: number): number =>
    rows.map((row) => row[key].length).reduce((width, length) => (length <= most ? Math.max(width, length) : width), 0);
  return {
    place: widest('place', mostPlace),
    name: widest('name', mostName),
    kind: widest('kind', mostName),
    methods: widest('methods', mostName),
  };
}

function formatPackage({ importPath, directory }: ListedPackage, rows: readonly Row[], layout: Layout): string {
  const { relativeTo } = layout.options;
  const shown = displayPath(directory, relativeTo);
  const isShown = shown !== importPath && !nodePath.isAbsolute(shown);
  const head = layout.styles.bold(displayPath(importPath, relativeTo)) + (isShown ? layout.styles.dim(`  ${shown}`) : '');
  return [head, ...rows.flatMap((row) => formatRow(row, layout))].map((line) => `${line}\n`).join('');
}

function formatRow({ place, name, kind, methods, notes }: Row, { widths, styles, options }: Layout): readonly string[] {
  const line = createLines();
  const nameColumn = gap + widths.place + gap;
  const kindColumn = nameColumn + widths.name + gap;
  const methodsColumn = kindColumn + widths.kind + gap;
  const notesColumn = methodsColumn + widths.methods + gap;
  line.add(place, gap, styles.dim);
  if (place.length > widths.place) line.end();
  line.add(name, nameColumn, styles.bold);
  if (name.length > widths.name) line.end();
  line.add(kind, kindColumn);
  if (methods !== '') line.add(methods, methodsColumn);
  const isBeside = notes.every((note) => note.length <= options.columns - notesColumn);
  const column = isBeside ? notesColumn : nameColumn;
  let isFirst = isBeside;
  for (const note of notes) {
    for (const text of wrapText(note, Math.max(options.columns - column, leastNotes))) {
      if (!isFirst) line.end();
      isFirst = false;
      line.add(text, column, isOfDoubles(note) ? styles.green : undefined);
    }
  }
  return line.all();
}

/** Lines that are put together from texts at columns. */
function createLines() {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  const end = (): void => {
    lines.push(line);
    line = '';
    width = 0;
  };
  return {
    add(text: string, column: number, style: Styles['bold'] = (plain) => plain): void {
      line += ' '.repeat(Math.max(column - width, 0)) + style(text);
      width = Math.max(column, width) + text.length;
    },
    end,
    all(): readonly string[] {
      end();
      return lines;
    },
  };
}
