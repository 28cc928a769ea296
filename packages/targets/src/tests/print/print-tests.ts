import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { formatGo } from '@standin/render';
import type { FuzzView } from '../fuzz/fuzz-view.ts';
import type { GeneratedTest, TestImport } from '../generated-test.ts';
import type { TestView } from '../view/test-view.ts';

/** What one template prints: a part of a table test, or one of a fuzz test. */
export type TestPart = { readonly kind: 'table'; readonly view: TestView } | { readonly kind: 'fuzz'; readonly view: FuzzView };

/** All that a test is printed from. */
export interface DraftedTest {
  /** The test function. */
  readonly name: string;
  /** What it tests: `Service.Transfer`. */
  readonly subject: string;
  /** See `GeneratedTest`. */
  readonly signature: string;
  readonly opening: TestPart;
  /** The cases, and why each is offered. */
  readonly rows: readonly { readonly cause: string; readonly part: TestPart }[];
  readonly closing: TestPart;
  readonly imports: readonly TestImport[];
}

/** Tests in gofmt's form, or why there are none. */
export type PrintedTests =
  { readonly kind: 'printed'; readonly tests: readonly GeneratedTest[] } | { readonly kind: 'faulty'; readonly diagnostic: Diagnostic };

/** Prints a part of a test; a diagnostic is what a template of the user's failed with. */
export type RenderPart = (part: TestPart) => string | Diagnostic;

/** A comment between the parts of what is given to gofmt at once, since each start of it costs. */
const cut = '//gen:cut';

/** Prints the tests of a file. */
export function printTests(drafts: readonly DraftedTest[], render: RenderPart): PrintedTests {
  const texts: string[] = [];
  for (const part of drafts.flatMap(({ opening, rows, closing }) => [opening, ...rows.map((row) => row.part), closing])) {
    const text = render(part);
    if (typeof text !== 'string') return { kind: 'faulty', diagnostic: text };
    texts.push(text.endsWith('\n') ? text : `${text}\n`);
  }
  const formatted = formatGo(`package p\n\n${cut}\n${texts.join(`${cut}\n`)}`);
  if (formatted.kind === 'rejected') return { kind: 'faulty', diagnostic: describeRejection(formatted.message) };
  return { kind: 'printed', tests: split(drafts, formatted.text) };
}

function split(drafts: readonly DraftedTest[], text: string): readonly GeneratedTest[] {
  const parts = text
    .split(/^[ \t]*\/\/gen:cut\n/m)
    .slice(1)
    .map((part) => part.replace(/\n\n+$/, '\n'));
  return drafts.map(({ name, subject, signature, rows, imports }) => {
    const opening = parts.shift() ?? '';
    const texts = rows.map(({ cause }) => ({ cause, text: parts.shift() ?? '' }));
    const closing = parts.shift() ?? '';
    return { name, subject, signature, opening, rows: texts, closing, imports };
  });
}

function describeRejection(message: string): Diagnostic {
  const hint = 'templates of your own have to print Go; without them this is a fault of gen: please report it';
  return createDiagnostic({ code: 'GEN437', message: `the tests are no Go that gofmt reads: ${message.trim()}`, hint });
}
