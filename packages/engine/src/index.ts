export type { Origin, Plan, PlannedRequest } from './plan/plan.ts';
export { planRun } from './plan/plan-run.ts';
export { runPlan, type Outcome, type OutcomeKind, type RunOptions, type RunResult } from './run/run-plan.ts';
export { runRequest, type RequestResult } from './run/run-request.ts';
export { openSession } from './open-session.ts';
export type { GenerateOptions, GenerateResult, Generator, OutputFile, Session } from './types.ts';
export { writeFile, type WriteResult } from './write/write-file.ts';
