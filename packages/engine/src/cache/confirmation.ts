import type { Answer } from './answer.ts';
import type { Answers } from './answers.ts';

/** Which recorded answers still hold. */
export interface Confirmation {
  readonly isCurrent: (recorded: Answer) => boolean;
  /** Answers whose file has another state than recorded, and the same content; with the new state. */
  readonly renewed: ReadonlyMap<Answer, Answer>;
}

/** Asks for each recorded answer once, save where outputs of the run may change it. */
export function createConfirmation(answers: Answers, isOverlaid: (path: string) => boolean): Confirmation {
  const known = new Map<Answer, boolean>();
  const renewed = new Map<Answer, Answer>();

  function ask(recorded: Answer): boolean {
    const answer = answers.confirm(recorded);
    if (answer?.signature !== undefined && answer !== recorded) renewed.set(recorded, answer);
    return answer !== undefined;
  }

  function isCurrent(recorded: Answer): boolean {
    if (isOverlaid(recorded.query.path)) return ask(recorded);
    let isConfirmed = known.get(recorded);
    if (isConfirmed === undefined) known.set(recorded, (isConfirmed = ask(recorded)));
    return isConfirmed;
  }

  return Object.freeze({ isCurrent, renewed });
}
