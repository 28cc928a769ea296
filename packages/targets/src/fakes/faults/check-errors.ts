import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { Package } from '@standin/model';
import type { FaultRule, FakeRequest } from '../request.ts';
import { splitName } from '../../split-name.ts';

function checkRule(key: string, { error }: FaultRule, { program, location }: Package): readonly Diagnostic[] {
  if (typeof error !== 'string') return [];
  const { path, name } = splitName(error);
  const loaded = program.reference(path, location).load();
  if (loaded.kind === 'loaded' && loaded.package.lookup(name) !== undefined) return [];
  const message = `fake-faults of gen.yaml, ${key}: ${loaded.kind === 'loaded' ? `${path} declares no ${name}` : loaded.message}`;
  return [createDiagnostic({ code: 'GEN167', message, hint: 'write an import path and a name: github.com/redis/go-redis/v9.Nil' })];
}

/** GEN167 for each error of a plan that is not there, seen from a package. */
export function checkErrors(plans: FakeRequest['faults'], owner: Package): readonly Diagnostic[] {
  return Object.entries(plans).flatMap(([key, rules]) => rules.flatMap((rule) => checkRule(key, rule, owner)));
}
