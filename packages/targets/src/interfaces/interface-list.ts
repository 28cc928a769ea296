import { createDiagnostic, describeNearNames, type Diagnostic, type Position } from '@standin/diagnostics';

/** The names that an interface list stands for, and the entries that stand for none. */
export interface SelectedNames {
  readonly names: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

function isPattern(entry: string): boolean {
  return /[*?[\]]/.test(entry);
}

/** `*` is any run of characters, `?` is one, `[abc]` one of several; the whole name must match. */
function compilePattern(pattern: string): RegExp {
  const source = pattern
    .replaceAll(/[.+^${}()|\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  try {
    return new RegExp(`^${source}$`, 'u');
  } catch {
    return /^$(?!)/;
  }
}

/** Whether a name is a pattern, or one of those that it stands for. */
export function matchesName(pattern: string, name: string): boolean {
  return pattern === name || compilePattern(pattern).test(name);
}

/** What names are chosen from. */
export interface NameChoice {
  /** Every type that the file or package declares. */
  readonly declared: readonly string[];
  /** Those that a pattern may choose: interfaces. Asked only where there is a pattern. */
  readonly interfaces: () => readonly string[];
  /** What the user calls the place, for messages. */
  readonly place: string;
  readonly position?: Position;
}

/**
 * The names of an interface list, `A,B*`, in the order given; patterns give theirs in the order declared. An entry that nothing matches is an
 * error that lists near names.
 */
export function selectNames(list: string, { declared, interfaces, place, position }: NameChoice): SelectedNames {
  const names: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const entry of list.split(',').map((part) => part.trim())) {
    if (!isPattern(entry)) {
      if (names.includes(entry)) continue;
      if (declared.includes(entry)) names.push(entry);
      else {
        const hint = describeNearNames(entry, declared) ?? 'the interface list is the second argument, names separated by commas';
        diagnostics.push(createDiagnostic({ code: 'GEN103', message: `no interface ${entry} in ${place}`, hint, position }));
      }
      continue;
    }
    const pattern = compilePattern(entry);
    const matches = interfaces().filter((name) => pattern.test(name));
    if (matches.length === 0)
      diagnostics.push(createDiagnostic({ code: 'GEN115', message: `no interface in ${place} matches ${entry}`, position }));
    names.push(...matches.filter((name) => !names.includes(name)));
  }
  return { names, diagnostics };
}
