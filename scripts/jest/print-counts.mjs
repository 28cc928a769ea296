/**
 * Prints `N passed, N failed[, N skipped]` for the file of Jest's `--json` that the first argument names. A suite that does not run counts as a failure, and so does a
 * run without a result. Exits with 1 where anything failed or nothing ran.
 */
import { readFileSync } from 'node:fs';

/** @param {string} file */
function readCounts(file) {
  try {
    const results = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const { passed, failed, skipped } = readCounts(process.argv[2] ?? '');
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
