import { elementsOf, findStandardFunction, makeSlice, sliceOfBytes, type KnownFunction, type Machine, type Value } from '@standin/model';
import { statusText } from '../print-status.ts';
import { writeBody, writeHeader } from './answer.ts';
import { decodeJson, decoderTexts, unmarshalTexts } from './decode-json.ts';
import { encodeJson } from './encode-json.ts';
import { askBody, write, type Exchange } from './exchange.ts';
import { readBody } from './request-value.ts';
import { basicType, isObject, knownObject, nilError, numberOf, textOf, textOfBytes, textValue, typeNamed } from './values.ts';

/** Functions of the standard library that handlers answer with, and read requests by. */
export function findHandlerFunction(exchange: Exchange, path: string, name: string): KnownFunction | undefined {
  const { answer, bodyReader } = exchange;
  const whenWriter =
    (run: KnownFunction): KnownFunction =>
    ([writer, ...args], machine) =>
      isObject(writer, exchange.writer) ? run(args, machine) : undefined;
  const whenBody =
    (run: KnownFunction): KnownFunction =>
    ([reader, ...args], machine) =>
      isObject(reader, bodyReader) ? run(args, machine) : undefined;
  const functions: Readonly<Record<string, KnownFunction>> = {
    'net/http.Error': whenWriter(([text, status]) => writeError(exchange, textOf(text), numberOf(status))),
    'net/http.NotFound': whenWriter(() => writeError(exchange, '404 page not found', 404)),
    'net/http.Redirect': whenWriter(([, , status]) => redirect(exchange, numberOf(status))),
    'net/http.StatusText': ([status]) => [textValue(statusText(numberOf(status) ?? 0))],
    'net/http.MaxBytesReader': ([, body]) => body && [body],
    'io.WriteString': whenWriter(([text]) => write(answer, textOf(text))),
    'io.ReadAll': whenBody((_, machine) => readBody(exchange, machine)),
    'fmt.Fprint': whenWriter(([texts]) => write(answer, joinTexts(texts, ''))),
    'fmt.Fprintln': whenWriter(([texts]) => write(answer, endLine(joinTexts(texts, ' ')))),
    'fmt.Fprintf': whenWriter(([args], machine) => write(answer, formatText(args, machine))),
    'encoding/json.NewEncoder': whenWriter((_, machine) => [createEncoder(exchange, machine)]),
    'encoding/json.NewDecoder': whenBody((_, machine) => [createDecoder(exchange, machine)]),
    'encoding/json.Marshal': ([value], machine) => marshal(value, machine),
    'encoding/json.Unmarshal': ([bytes, target], machine) => unmarshal(exchange, { bytes, target }, machine),
  };
  return functions[`${path}.${name}`] ?? (isLog(path, name) ? () => [] : undefined);
}

/** Logs go to standard error, where they do no harm. */
function isLog(path: string, name: string): boolean {
  return (path === 'log' && /^Print(?:f|ln)?$/.test(name)) || (path === 'log/slog' && /^(?:Debug|Info|Warn|Error)(?:Context)?$/.test(name));
}

function writeError({ answer }: Exchange, text: string | undefined, status: number | undefined): readonly Value[] | undefined {
  if (status === undefined) return undefined;
  writeHeader(answer, status);
  writeBody(answer, endLine(text));
  return [];
}

/** The body of a redirection is a page that links to where it goes: for people, and not for tests. */
function redirect({ answer }: Exchange, status: number | undefined): readonly Value[] | undefined {
  if (status === undefined) return undefined;
  writeHeader(answer, status);
  writeBody(answer, undefined);
  return [];
}

function endLine(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `${text}\n`;
}

/** What fmt.Fprint writes of strings alone. */
function joinTexts(values: Value | undefined, separator: string): string | undefined {
  const texts = values?.kind === 'slice' ? elementsOf(values).map(textOf) : [undefined];
  return texts.every((text) => text !== undefined) ? texts.join(separator) : undefined;
}

/** What fmt.Sprintf gives for a format and its arguments in one slice. */
function formatText(values: Value | undefined, machine: Machine): string | undefined {
  const [format, ...args] = values?.kind === 'slice' ? elementsOf(values) : [];
  const text = format?.kind === 'interface' ? format.dynamic : undefined;
  const given = values?.kind === 'slice' ? makeSlice(machine, values.type, args, args.length) : undefined;
  const [result] = text && given ? (findStandardFunction('fmt', 'Sprintf')?.([text, given], machine) ?? []) : [];
  return textOf(result);
}

function createEncoder({ answer }: Exchange, machine: Machine): Value {
  return knownObject(typeNamed(machine, 'encoding/json', '*Encoder'), 'the encoder', {
    answer(name, [value]) {
      if (name !== 'Encode' || value === undefined) return undefined;
      return write(answer, endLine(encodeJson(machine, value))) && [nilError];
    },
  });
}

function createDecoder(exchange: Exchange, machine: Machine): Value {
  let isRead = false;
  return knownObject(typeNamed(machine, 'encoding/json', '*Decoder'), 'the decoder', {
    answer(name, [target]) {
      if (name === 'DisallowUnknownFields' || name === 'UseNumber') return [];
      if (name !== 'Decode' || isRead) return undefined;
      isRead = true;
      const result = decodeJson(machine, askBody(exchange), target, decoderTexts);
      return result && [result];
    },
  });
}

function marshal(value: Value | undefined, machine: Machine): readonly Value[] | undefined {
  const text = value && encodeJson(machine, value);
  return text === undefined ? undefined : [sliceOfBytes(machine, text, { kind: 'slice', element: basicType('byte') }), nilError];
}

interface Unmarshalled {
  readonly bytes: Value | undefined;
  readonly target: Value | undefined;
}

/** Reads what the body holds; of other bytes nothing is known. */
function unmarshal(exchange: Exchange, { bytes, target }: Unmarshalled, machine: Machine): readonly Value[] | undefined {
  const text = textOfBytes(bytes);
  if (text === undefined || text !== exchange.inputs.body) return undefined;
  const result = decodeJson(machine, text, target, unmarshalTexts);
  return result && [result];
}
