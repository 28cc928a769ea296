import type { Token } from './token.ts';
import { isKeyword } from './tokenize-sql.ts';

/** Follows the tokens of one statement. */
export interface RoutineTracker {
  see(token: Token): void;
  /** Tells whether the tokens so far end inside of the body of a routine. */
  isInside(): boolean;
}

/** How many tokens before PROCEDURE, FUNCTION, TRIGGER or EVENT the head of CREATE may have: OR REPLACE DEFINER = `a`@`b` SQL SECURITY .. */
const longestHead = 12;

/** Watches for CREATE PROCEDURE, FUNCTION, TRIGGER and EVENT, and in those for BEGIN and CASE with their END. */
export function createRoutineTracker(): RoutineTracker {
  let count = 0;
  let isCreate = false;
  let isRoutine = false;
  let depth = 0;
  let isAfterEnd = false;
  const seeBody = (token: Token): void => {
    if (isAfterEnd && isKeyword(token, 'IF', 'WHILE', 'LOOP', 'REPEAT'))
      depth++; // END IF: nothing was counted for it
    else if (isKeyword(token, 'BEGIN') || (isKeyword(token, 'CASE') && !isAfterEnd)) depth++;
    isAfterEnd = isKeyword(token, 'END');
    if (isAfterEnd) depth--;
  };
  return {
    see(token) {
      count++;
      if (count === 1) isCreate = isKeyword(token, 'CREATE');
      else if (isRoutine) seeBody(token);
      else if (isKeyword(token, 'TABLE', 'VIEW', 'INDEX', 'DATABASE', 'SCHEMA')) isCreate = false;
      else if (isCreate && count <= longestHead) isRoutine = isKeyword(token, 'PROCEDURE', 'FUNCTION', 'TRIGGER', 'EVENT');
    },
    isInside: () => depth > 0,
  };
}
