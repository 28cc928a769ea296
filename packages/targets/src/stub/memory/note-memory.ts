import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { describeOrigin } from '@standin/model';
import type { StubInterface } from '../stub-source.ts';
import type { ErrorMeaning } from './find-errors.ts';
import type { MemoryPlan } from './plan-memory.ts';

/** Says of each method of a repository that works by its function alone why that is so, and which errors were not chosen among. */
export function noteMemory(stub: StubInterface, plan: MemoryPlan): readonly Diagnostic[] {
  return [...plan.repository.left.map((each) => noteLeft(stub, each)), ...plan.unclear.map((each) => noteUnclear(stub, plan, each))];
}

function noteLeft({ stubName }: StubInterface, { method, reason }: MemoryPlan['repository']['left'][number]): Diagnostic {
  const message = `${stubName}.${method.name} works by its function alone: ${reason}`;
  return createDiagnostic({ code: 'GEN123', severity: 'note', message, ...describeOrigin(method.origin) });
}

const meanings: Readonly<Record<ErrorMeaning, string>> = Object.freeze({ notFound: 'a row is not found', exists: 'a row exists already' });

function noteUnclear({ origin }: StubInterface, { errors }: MemoryPlan, { meaning, choice }: MemoryPlan['unclear'][number]): Diagnostic {
  const error = errors.get(meaning);
  const own = error?.kind === 'own' ? error.name : '';
  const names = choice.candidates.map(({ name }) => name).join(', ');
  const message = `${names} may all say that ${meanings[meaning]}; ${own} is given instead`;
  const hint = 'name the right one in the comment of a method that gives it';
  return createDiagnostic({ code: 'GEN125', severity: 'note', message, hint, ...describeOrigin(origin) });
}

/**
 * Says of the interfaces that no repository is recognized in what one would have: an error where there is none in the whole file, since nothing of what was asked for can be
 * had, else notes.
 */
export function noteShapeless(stubs: readonly StubInterface[], plans: ReadonlyMap<StubInterface, MemoryPlan>): readonly Diagnostic[] {
  const severity = plans.size === 0 ? 'error' : 'note';
  return stubs
    .filter((stub) => !plans.has(stub))
    .map(({ name, origin }) => {
      const message = `${name} has not the shape of a repository: no method looks up a row by its key, as Get(key K) (E, error) does`;
      const hint = 'gen help GEN124 lists the names and types of methods that are known';
      return createDiagnostic({ code: 'GEN124', severity, message, hint, ...describeOrigin(origin) });
    });
}
