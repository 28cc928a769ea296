import type { ResolvedStyle } from '../resolve-style.ts';
import { draftRows, listInputs, pair, type DraftedRow } from '../view/create-rows.ts';
import type { RowValue } from '../view/test-view.ts';
import type { HandlerFrame } from './create-handler-frame.ts';
import type { HandlerCases } from './choose-handler-cases.ts';
import type { HandlerCase, SentRequest } from './handler-case.ts';
import { printMethod } from './print-exchange.ts';
import { printStatus } from './print-status.ts';
import { printText } from './print-text.ts';

/** The cases of a handler's test, and an example of the calls on dependencies, which sends the request that gets furthest. */
export function createHandlerRows(frame: HandlerFrame, style: ResolvedStyle, { cases, furthest }: HandlerCases): readonly DraftedRow[] {
  const [plain] = cases;
  // What comes of it depends on the doubles then, as the row that sets them up shows.
  const isShown = frame.setupExample !== undefined && plain?.skip !== '';
  const drafts = cases.map((each, index) => ({
    cause: each.cause,
    name: each.name,
    values: [...(frame.setups[index] ?? []), ...listValues(each, frame)],
  }));
  return draftRows(frame, style, isShown ? drafts.slice(1) : drafts, listRequest(furthest, frame));
}

function listRequest({ method, target, header, body }: SentRequest, { requestColumns: columns, http }: HandlerFrame): readonly RowValue[] {
  const fields = [...header].map(([name, value]) => `${printText(name)}: ${printText(value)}`);
  return [
    { name: columns.method, value: printMethod(method, http) },
    { name: columns.target, value: printText(target) },
    ...pair(columns.header, fields.length === 0 ? undefined : `map[string]string{${fields.join(', ')}}`),
    ...pair(columns.body, body === '' ? undefined : printText(body)),
  ];
}

function listValues(each: HandlerCase, frame: HandlerFrame): readonly RowValue[] {
  const { columns, requestColumns, http } = frame;
  const { wantStatus, wantBody, skip } = each;
  return [
    ...listInputs(each, frame),
    ...listRequest(each.request, frame),
    ...pair(requestColumns.wantStatus, wantStatus === undefined ? undefined : printStatus(wantStatus, http)),
    ...pair(requestColumns.wantBody, wantBody === undefined || wantBody === '' ? undefined : printText(wantBody)),
    ...pair(columns.skip, skip === '' ? undefined : JSON.stringify(skip)),
  ];
}
