import type { ClientCall } from '../../../clients/client-call.ts';
import type { FoldedText } from '../../../clients/fold/folded-text.ts';
import type { FoundStatement, StatementUse } from './found-statement.ts';

function useOf(method: string): StatementUse {
  if (/exec/i.test(method)) return 'exec';
  return /^prepare/i.test(method) ? 'prepare' : 'query';
}

/** The constant parts of a text; `undefined` where nothing of it is known. */
function partsOf(text: FoldedText): readonly string[] | undefined {
  if (text.kind === 'unknown') return undefined;
  if (text.kind === 'constant') return [text.text];
  const parts = [''];
  for (const part of text.parts) {
    if (typeof part === 'string') parts.push((parts.pop() ?? '') + part);
    else parts.push('');
  }
  return parts;
}

/** What sqlx sends of a query with names: `:owner` is `?`. A list of rows has more of them than the code says. */
function withoutNames(parts: readonly string[]): readonly string[] {
  return parts.map((part) => part.replaceAll(/(?<![:\w]):[A-Za-z_][\w.]*/g, '?'));
}

/** The SQL of calls, as far as the code tells it; `placeOf` is where a call stands. */
export function collectStatements(calls: readonly ClientCall[], placeOf: (call: ClientCall) => string): readonly FoundStatement[] {
  return calls.flatMap((call) => {
    const { library, kind, method, owner = '', texts } = call;
    if (library.kind !== 'mysql' || kind !== 'statement') return [];
    const isNamed = /^(?:Must)?(?:Named|PrepareNamed)/.test(method.name);
    return texts.flatMap((text) => {
      const parts = partsOf(text);
      if (parts === undefined) return [];
      return [{ use: useOf(method.name), parts: isNamed ? withoutNames(parts) : parts, place: placeOf(call), owner }];
    });
  });
}
