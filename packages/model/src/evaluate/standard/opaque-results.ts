import type { OpaqueValue, Value } from '../value/value.ts';
import { libraryType } from './library-type.ts';
import type { StandardFunction } from './standard-function.ts';

/** A function that changes nothing that a test can see, and gives a pointer to a value of which only some methods are known. */
function givesPointer(name: string, typeName: string, answer: NonNullable<OpaqueValue['answer']> = () => undefined): StandardFunction {
  return (_, machine): readonly Value[] => {
    const type = { kind: 'pointer', element: libraryType(machine, typeName) } as const;
    return [{ kind: 'opaque', type, description: `${name}()`, answer }];
  };
}

/** The same, for a value that is no pointer. */
function givesValue(name: string, typeName: string): StandardFunction {
  return (_, machine): readonly Value[] => [
    { kind: 'opaque', type: libraryType(machine, typeName), description: `${name}()`, answer: () => undefined },
  ];
}

/** Functions of a package, and methods of its default logger, that write to a log and give nothing. */
function writers(names: readonly string[]): {
  readonly functions: Readonly<Record<string, StandardFunction>>;
  readonly answer: NonNullable<OpaqueValue['answer']>;
} {
  return {
    functions: Object.fromEntries(names.map((name) => [name, () => []])),
    answer: (method) => (names.includes(method) ? [] : undefined),
  };
}

const log = writers(['Print', 'Printf', 'Println']);
const levels = ['Debug', 'Info', 'Warn', 'Error'];
const slog = writers([...levels, ...levels.map((level) => `${level}Context`), 'Log', 'LogAttrs']);

/** Functions of package log: what makes loggers, and what writes to the default one. */
export const logFunctions: Readonly<Record<string, StandardFunction>> = {
  ...log.functions,
  Default: givesPointer('log.Default', 'log.Logger', log.answer),
  New: givesPointer('log.New', 'log.Logger'),
};

/** Functions of package log/slog: what makes loggers and handlers, and what writes to the default logger. */
export const slogFunctions: Readonly<Record<string, StandardFunction>> = {
  ...slog.functions,
  Default: givesPointer('slog.Default', 'log/slog.Logger', slog.answer),
  New: givesPointer('slog.New', 'log/slog.Logger'),
  NewTextHandler: givesPointer('slog.NewTextHandler', 'log/slog.TextHandler'),
  NewJSONHandler: givesPointer('slog.NewJSONHandler', 'log/slog.JSONHandler'),
};

/** Functions of package time that look at the clock. */
export const clockFunctions: Readonly<Record<string, StandardFunction>> = {
  Now: givesValue('time.Now', 'time.Time'),
  Since: givesValue('time.Since', 'time.Duration'),
  Until: givesValue('time.Until', 'time.Duration'),
};
