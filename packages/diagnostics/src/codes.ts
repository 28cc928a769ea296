import { configurationCodes } from './codes/configuration-codes.ts';
import { extractCodes } from './codes/extract-codes.ts';
import { fakeCodes } from './codes/fake-codes.ts';
import { fileCodes } from './codes/file-codes.ts';
import { initCodes } from './codes/init-codes.ts';
import { internalCodes } from './codes/internal-codes.ts';
import { packageCodes } from './codes/package-codes.ts';
import { planCodes } from './codes/plan-codes.ts';
import { schemaCodes } from './codes/schema-codes.ts';
import { sourceCodes } from './codes/source-codes.ts';
import { templateCodes } from './codes/template-codes.ts';
import { testCodes } from './codes/test-codes.ts';
import { usageCodes } from './codes/usage-codes.ts';

/**
 * Every code a diagnostic can carry, with what it means and what to do. The hundreds are classes: 1 the user's Go, 2 modules and packages,
 * 3 usage and flags, 4 configuration, 5 reading and writing files, 9 our own bugs. A code keeps its meaning for ever.
 */
export const diagnosticCodes = Object.freeze({
  ...sourceCodes,
  ...extractCodes,
  ...testCodes,
  ...schemaCodes,
  ...fakeCodes,
  ...packageCodes,
  ...usageCodes,
  ...configurationCodes,
  ...planCodes,
  ...templateCodes,
  ...fileCodes,
  ...initCodes,
  ...internalCodes,
});

/** A key of `diagnosticCodes`. */
export type DiagnosticCode = keyof typeof diagnosticCodes;
