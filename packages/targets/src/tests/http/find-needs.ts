import { typeFunction, unalias, type FunctionObject, type Operand } from '@standin/model';
import { frameworkAt } from './framework.ts';
import type { SentRequest } from './handler-case.ts';
import type { RequestNeeds } from './request-columns.ts';

/** Members of requests and contexts that read a body, or what comes of one. */
const ofBody =
  /^(?:Body|BodyParser|BodyRaw|Bind(?!Query|Uri|Header)\w*|ShouldBind(?!Query|Uri|Header)\w*|MustBind\w*|FormFile|FormValue|Form|Form\w+|PostForm\w*|Parse\w*Form|Multipart\w+|GetRawData)$/;
const ofHeader = /^(?:Header|GetHeader|BasicAuth|Cookie|Cookies|UserAgent|Referer|GetReqHeaders)$/;

/** Which columns the test of a handler needs: those that its own code reads, those that requests of its methods have, and those that requests of its rows set. */
export function findNeeds(
  declaration: FunctionObject,
  methods: readonly (string | undefined)[],
  requests: readonly SentRequest[],
): RequestNeeds {
  const members = new Set<string>();
  typeFunction(declaration.site, {
    selector({ name }, operand) {
      if (isOfRequest(operand)) members.add(name);
    },
  });
  const reads = (pattern: RegExp): boolean => [...members].some((name) => pattern.test(name));
  return {
    hasHeader: reads(ofHeader) || requests.some(({ header }) => header.size > 0),
    hasBody:
      reads(ofBody) || methods.some((method) => /^(?:POST|PUT|PATCH)$/.test(method ?? '')) || requests.some(({ body }) => body !== ''),
  };
}

function isOfRequest(operand: Operand): boolean {
  if (operand.kind !== 'value') return false;
  const target = unalias(operand.type);
  const named = target.kind === 'pointer' ? unalias(target.element) : target;
  return (
    named.kind === 'named' &&
    frameworkAt(named.package?.path ?? '') !== undefined &&
    /^(?:Request|Context|Ctx|DefaultCtx)$/.test(named.name)
  );
}
