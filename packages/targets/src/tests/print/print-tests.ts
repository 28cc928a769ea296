import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { formatGo } from '@standin/render';
import type { GeneratedTest, TestImport } from '../generated-test.ts';
import type { FrameView } from '../view/create-test-frame.ts';
import type { TestRow, TestView } from '../view/test-view.ts';

/** A case, and why it is offered. */
export interface DraftedRow {
  readonly cause: string;
  readonly row: TestRow;
}

/** All that a test is printed from. */
export interface DraftedTest {
  readonly view: FrameView;
  readonly rows: readonly DraftedRow[];
  /** The names of columns that are only there for the rows. */
  readonly optional: ReadonlySet<string>;
  readonly imports: readonly TestImport[];
}

/** Tests in gofmt's form, or why there are none. */
export type PrintedTests =
  { readonly kind: 'printed'; readonly tests: readonly GeneratedTest[] } | { readonly kind: 'faulty'; readonly diagnostic: Diagnostic };

/** Prints a part of a test; a diagnostic is what a template of the user's failed with. */
export type RenderPart = (view: TestView) => string | Diagnostic;

/** A comment between the parts of what is given to gofmt at once, since each start of it costs. */
const cut = '//gen:cut';

const noRow: TestRow = Object.freeze({ key: '', values: [] });

/** Prints the tests of a file. */
export function printTests(drafts: readonly DraftedTest[], render: RenderPart): PrintedTests {
  const texts: string[] = [];
  for (const view of drafts.flatMap(listParts)) {
    const text = render(view);
    if (typeof text !== 'string') return { kind: 'faulty', diagnostic: text };
    texts.push(text.endsWith('\n') ? text : `${text}\n`);
  }
  const formatted = formatGo(`package p\n\n${cut}\n${texts.join(`${cut}\n`)}`);
  if (formatted.kind === 'rejected') return { kind: 'faulty', diagnostic: describeRejection(formatted.message) };
  return { kind: 'printed', tests: split(drafts, formatted.text) };
}

function listParts({ view, rows }: DraftedTest): readonly TestView[] {
  const part = { ...view, isOpening: false, isRow: false, isClosing: false, row: noRow };
  return [{ ...part, isOpening: true }, ...rows.map(({ row }) => ({ ...part, isRow: true, row })), { ...part, isClosing: true }];
}

function split(drafts: readonly DraftedTest[], text: string): readonly GeneratedTest[] {
  const parts = text
    .split(/^[ \t]*\/\/gen:cut\n/m)
    .slice(1)
    .map((part) => part.replace(/\n\n+$/, '\n'));
  return drafts.map(({ view, rows, optional, imports }) => {
    const opening = parts.shift() ?? '';
    const texts = rows.map(({ cause }) => ({ cause, text: parts.shift() ?? '' }));
    const closing = parts.shift() ?? '';
    return { name: view.name, subject: view.subject, signature: describeSignature(view, optional), opening, rows: texts, closing, imports };
  });
}

/** What a frame has because of the function, and not because of its cases or the style that was asked for. */
function describeSignature({ types, columns, preparations, call }: FrameView, optional: ReadonlySet<string>): string {
  const typed = [...types.flatMap(({ fields }) => fields), ...columns.filter(({ name }) => !optional.has(name))].map(
    ({ name, type }) => `${name} ${type}`,
  );
  return [...typed, ...preparations, call].join('\n');
}

function describeRejection(message: string): Diagnostic {
  const hint = 'templates of your own have to print Go; without them this is a fault of gen: please report it';
  return createDiagnostic({ code: 'GEN437', message: `the tests are no Go that gofmt reads: ${message.trim()}`, hint });
}
