import type { Value } from '../value/value.ts';
import { libraryType } from './library-type.ts';
import type { StandardFunction } from './standard-function.ts';

/** A function that changes nothing that a test can see, and gives a pointer to a value that nothing is known of. */
function givesPointer(name: string, typeName: string): StandardFunction {
  return (_, machine): readonly Value[] => {
    const type = { kind: 'pointer', element: libraryType(machine, typeName) } as const;
    return [{ kind: 'opaque', type, description: `${name}()`, answer: () => undefined }];
  };
}

/** The same, for a value that is no pointer. */
function givesValue(name: string, typeName: string): StandardFunction {
  return (_, machine): readonly Value[] => [{ kind: 'opaque', type: libraryType(machine, typeName), description: `${name}()` }];
}

/** Functions of package log: what makes loggers. */
export const logFunctions: Readonly<Record<string, StandardFunction>> = {
  Default: givesPointer('log.Default', 'log.Logger'),
  New: givesPointer('log.New', 'log.Logger'),
};

/** Functions of package log/slog: what makes loggers and handlers. */
export const slogFunctions: Readonly<Record<string, StandardFunction>> = {
  Default: givesPointer('slog.Default', 'log/slog.Logger'),
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
