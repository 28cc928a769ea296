import { isExported, type Flow, type Member, type Operand, type Place, type Type } from '@standin/model';
import type { CallExpression, Expression, Selector } from '@standin/syntax';
import type { Recorder } from '../extract/used-by/recorder.ts';
import type { Companion } from '../extract/used-by/trace-package.ts';
import type { Site } from '../extract/used-by/trace.ts';
import { findHolder } from '../extract/used-by/visit-selector.ts';
import type { Body, FoundCall, TypedExpression } from './found-call.ts';

/** A value that goes to a place: where it is written. */
export interface Given {
  readonly expression: Expression;
  readonly body: Body;
}

/** What is collected of clients while a package is traced. */
export interface CollectedCalls {
  readonly calls: readonly FoundCall[];
  /** The values that places are given; to the parameter of a function literal, the call that the literal is handed to. */
  readonly given: ReadonlyMap<Site, readonly Given[]>;
}

/** The body that is gone through. Its expressions are kept only where clients are in it. */
interface OpenBody extends Body {
  readonly expressions: Map<Expression, TypedExpression>;
}

/** The calls of clients that a companion collects, in the order in which functions are gone through. */
export function createCallCollector(recorder: Recorder): CollectedCalls & Companion {
  const calls: FoundCall[] = [];
  const given = new Map<Site, Given[]>();
  const selected = new Map<Selector, number>();
  const declared = new Map<number, { readonly place: Place; readonly type: Type | undefined }>();
  let body: OpenBody | undefined;

  function give(site: Site | undefined, expression: Expression): void {
    if (site === undefined || body === undefined) return;
    const known = given.get(site);
    if (known === undefined) given.set(site, [{ expression, body }]);
    else known.push({ expression, body });
  }

  function visitSelector(selector: Selector, operand: Operand, member: Member | undefined): void {
    if (member?.kind !== 'method' || !isExported(member.name) || body === undefined) return;
    const holder = findHolder(recorder, operand, member);
    if (holder === undefined) return;
    selected.set(selector, calls.length);
    calls.push({ selector, method: member, holder, body });
  }

  function visitCall(call: CallExpression): void {
    const index = call.callee.kind === 'selector' ? selected.get(call.callee) : undefined;
    const found = index === undefined ? undefined : calls[index];
    if (index === undefined || found === undefined) return;
    calls[index] = { ...found, call };
    for (const literal of call.arguments) {
      if (literal.kind !== 'functionLiteral') continue;
      for (const { offset } of literal.signature.parameters) {
        const parameter = declared.get(offset);
        give(recorder.siteOf(parameter?.place, parameter?.type), call);
      }
    }
  }

  return {
    ...{ calls, given },
    enter(site) {
      body = { site, owner: recorder.owner, expressions: new Map() };
      selected.clear();
      declared.clear();
    },
    visitor: {
      expression(expression, operand, scope) {
        body?.expressions.set(expression, { operand, scope });
        if (expression.kind === 'call') visitCall(expression);
      },
      selector: visitSelector,
      declare: (place, type) => void declared.set(place.origin.offset, { place, type }),
      flow({ kind, to, type, expression }: Flow) {
        if (kind !== 'comparison' && kind !== 'assertion') give(recorder.siteOf(to, type), expression);
      },
    },
  };
}
