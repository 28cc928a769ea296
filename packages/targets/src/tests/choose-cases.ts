import type { PackageReference } from '@standin/model';
import { offerCases } from './cases/offer-cases.ts';
import { printCases, type PrintedCase } from './cases/print-cases.ts';
import { valueNaming } from './cases/value-naming.ts';
import type { TestedFunction } from './types/tested-function.ts';
import { chooseCaseColumns, fitCase, type CaseColumns } from './view/case-columns.ts';
import type { TestWriter } from './view/test-writer.ts';
import type { Wiring } from './wiring/wiring.ts';

/** Where the cases of a test are printed. */
export interface CasePlace {
  readonly writer: TestWriter;
  /** The package that is tested. */
  readonly own: PackageReference;
  readonly isExternal: boolean;
  /** How the receiver is made, where it is no column. */
  readonly wiring: Wiring | undefined;
  /** The type of the column `wantErr`, where the test stands in a file already. */
  readonly errorType: string | undefined;
}

/** Cases, and the columns that they need. */
export interface ChosenCases {
  readonly cases: readonly PrintedCase[];
  readonly caseColumns: CaseColumns;
}

/** The cases that the code of a function suggests, as Go text. A case is run only where all that it would run is known, the constructor of the receiver with it. */
export function chooseCases(tested: TestedFunction, { writer, own, isExternal, wiring, errorType }: CasePlace): ChosenCases {
  const home = isExternal ? undefined : own;
  const offered = offerCases(tested, { home, wiring });
  const drafts = writer.draft();
  const printed = printCases(tested, offered, valueNaming(drafts, own, home)).map((each) => withoutContexts(each, tested));
  const caseColumns = chooseCaseColumns(printed, errorType);
  const cases = printed.map((each) => fitCase(each, caseColumns));
  drafts.adopt(cases.flatMap(textsOf));
  return { cases, caseColumns };
}

function textsOf({ receiver, parameters, results, error }: PrintedCase): readonly string[] {
  const ofError = error.kind === 'is' ? error.text : error.kind === 'as' ? error.type : undefined;
  return [receiver, ...parameters, ...results, ofError].filter((text) => text !== undefined);
}

/** Contexts and writers are no columns. */
function withoutContexts(printed: PrintedCase, { parameters }: TestedFunction): PrintedCase {
  return { ...printed, parameters: printed.parameters.map((text, index) => (parameters[index]?.role === 'value' ? text : undefined)) };
}
