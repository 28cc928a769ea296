import { displayPath } from '@standin/diagnostics';
import type { ConfiguredValue } from '@standin/engine';

/** Where a value comes from, in a few words: `gen.yaml:3:8`, `--typed`, `GEN_TYPED`, `default`. */
export function describeSource(origin: ConfiguredValue['provenance']['origin'], relativeTo: string): string {
  switch (origin.kind) {
    case 'flag':
      return origin.flag;
    case 'environment':
      return origin.variable;
    case 'default':
      return 'default';
    case 'file':
    case 'comment': {
      const { file, line, column } = origin.place.position;
      return [displayPath(file, relativeTo), line, column].filter((part) => part !== undefined).join(':');
    }
  }
}
