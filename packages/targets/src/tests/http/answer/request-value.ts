import { contextValue, sliceOfBytes, type Machine, type Value } from '@standin/model';
import { one } from './context-values.ts';
import { ask, askBody, askMethod, askText, type Exchange } from './exchange.ts';
import { basicType, boolValue, knownObject, nilError, textOf, textValue, typeNamed, type KnownMembers } from './values.ts';

/** The `*http.Request` of an exchange. */
export function createRequest(exchange: Exchange, machine: Machine): Value {
  const type = typeNamed(machine, 'net/http', '*Request');
  const part = (path: string, name: string, description: string, members: KnownMembers): Value =>
    knownObject(typeNamed(machine, path, name), description, members);
  const query = part('net/url', 'Values', 'the query', { answer: (name, args) => askQuery(exchange, name, args) });
  const url = part('net/url', '*URL', 'the URL', {
    field: (name) => (name === 'Path' ? textValue(exchange.path) : undefined),
    answer: (name) => (name === 'Query' ? [query] : undefined),
  });
  const header = part('net/http', 'Header', 'the header', {
    answer: (name, [key]) => (name === 'Get' ? one(askText(exchange, 'header', textOf(key))) : undefined),
  });
  const body = part('io', 'ReadCloser', 'the body', exchange.bodyReader);
  const context = contextValue(machine, { description: 'the context', isCanceled: false });
  return knownObject(type, 'the request', {
    field(name) {
      if (name === 'Method') return askMethod(exchange);
      return { URL: url, Header: header, Body: body }[name];
    },
    answer(name, [key]) {
      if (name === 'Context') return [context];
      if (name === 'PathValue') return one(askText(exchange, 'path', textOf(key)));
      if (name === 'FormValue') return askForm(exchange, textOf(key));
      return name === 'BasicAuth' ? askCredentials(exchange) : undefined;
    },
  });
}

function askQuery(exchange: Exchange, name: string, [key]: readonly Value[]): readonly Value[] | undefined {
  const text = textOf(key);
  if (name === 'Get') return one(askText(exchange, 'query', text));
  if (name !== 'Has' || text === undefined) return undefined;
  ask(exchange, { part: 'query', name: text });
  return [boolValue(exchange.inputs.parts.has(`query:${text}`))];
}

/** A value of the form is one of the query where the body is no form. */
function askForm(exchange: Exchange, name: string | undefined): readonly Value[] | undefined {
  return exchange.inputs.body === '' ? one(askText(exchange, 'query', name)) : undefined;
}

function askCredentials(exchange: Exchange): readonly Value[] | undefined {
  const authorization = askText(exchange, 'header', 'Authorization');
  return textOf(authorization) === '' ? [textValue(''), textValue(''), boolValue(false)] : undefined;
}

/** What io.ReadAll gives for the body, a slice and an error. */
export function readBody(exchange: Exchange, machine: Machine): readonly Value[] {
  return [sliceOfBytes(machine, askBody(exchange), { kind: 'slice', element: basicType('byte') }), nilError];
}
