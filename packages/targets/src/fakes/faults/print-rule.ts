import type { FaultRule } from '../request.ts';
import { printDuration } from '../print-duration.ts';
import { readDuration } from './read-duration.ts';
import { splitName } from '../../split-name.ts';

/** How the file calls a package. */
type NameOf = (path: string) => string;

const mysqlPath = 'github.com/go-sql-driver/mysql';

interface RulePart {
  /** Go: an option of `faults.On`, behind the name of that package. */
  readonly print: (value: string | number | boolean, rule: FaultRule, nameOf: NameOf) => string;
  /** The packages that it names. */
  readonly imports?: (value: string | number | boolean) => readonly string[];
}

const time = (): readonly string[] => ['time'];
const errors = (): readonly string[] => ['errors'];
const call = (name: string): RulePart => ({ print: () => `${name}()` });
const withNumber = (name: string): RulePart => ({ print: (value) => `${name}(${String(value)})` });

/** The parts of a rule in the order in which they are written: what happens, then when. */
const parts: Readonly<Record<string, RulePart>> = Object.freeze({
  timeout: { print: (value, _, nameOf) => `Timeout(${printDuration(readDuration(String(value)), nameOf('time'))})`, imports: time },
  'lost-before': call('LostBefore'),
  'lost-after': call('LostAfter'),
  fail: { print: (value, _, nameOf) => `Fail(${nameOf('errors')}.New(${JSON.stringify(value)}))`, imports: errors },
  error: {
    print: (value, _, nameOf) => {
      const { path, name } = splitName(String(value));
      return `Fail(${nameOf(path)}.${name})`;
    },
    imports: (value) => [splitName(String(value)).path],
  },
  'mysql-error': {
    print: (value, _, nameOf) => `Fail(&${nameOf(mysqlPath)}.MySQLError{Number: ${String(value)}, Message: "planned by a test"})`,
    imports: () => [mysqlPath],
  },
  'circuit-open': { print: () => 'CircuitOpen(nil)' },
  empty: call('Empty'),
  cut: call('Cut'),
  close: call('Close'),
  latency: {
    print: (value, { jitter = '0s' }, nameOf) =>
      `Latency(${[value, jitter].map((each) => printDuration(readDuration(String(each)), nameOf('time'))).join(', ')})`,
    imports: time,
  },
  reorder: withNumber('Reorder'),
  times: withNumber('Times'),
  skip: withNumber('Skip'),
  chance: withNumber('Chance'),
  trace: { print: (value) => `Trace(${JSON.stringify(value)})` },
});

/** The packages that the options of a rule name. */
export function importsOfRule(rule: FaultRule): readonly string[] {
  return Object.entries(rule).flatMap(([key, value]) => parts[key]?.imports?.(value) ?? []);
}

/** The options of a rule as Go, effects first; `faults` is how the file calls the package of that name. */
export function printRule(rule: FaultRule, faults: string, nameOf: NameOf): readonly string[] {
  return Object.entries(parts).flatMap(([key, { print }]) => {
    const value = rule[key];
    return value === undefined ? [] : [`${faults}.${print(value, rule, nameOf)}`];
  });
}
