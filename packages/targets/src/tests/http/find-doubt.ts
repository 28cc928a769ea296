import type { PackageReference } from '@standin/model';
import { outcomeOfZero } from '../cases/offer-cases.ts';
import { subjectName } from '../selection/subject.ts';
import { describeFunction } from '../types/tested-function.ts';
import type { Wiring } from '../wiring/wiring.ts';

/** Why the receiver of a handler may not be made for a case that nobody looked at: nobody knows what its constructor does. */
export function findDoubt({ construction }: Wiring, home: PackageReference | undefined): string | undefined {
  if (construction.kind === 'literal') return undefined;
  const { declaration, givesError } = construction;
  const name = subjectName(declaration);
  const constructor = describeFunction({ declaration, name });
  const outcome = constructor && outcomeOfZero(constructor, { home });
  const isCertain = outcome?.kind === 'returns' && !givesError;
  return isCertain ? undefined : `say what is wanted: gen does not know what ${name} does`;
}
