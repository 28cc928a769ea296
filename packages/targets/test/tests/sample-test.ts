import type { GeneratedRow, GeneratedTest } from '@standin/targets';

/** A row as `gen tests` prints it. */
export function sampleRow(cause: string, ...values: readonly string[]): GeneratedRow {
  const lines = [`name: "${cause}",`, ...values].map((line) => `\t\t\t${line}\n`).join('');
  return { cause, text: `\t\t{\n${lines}\t\t},\n` };
}

/** What differs between the samples. */
export interface Sample {
  readonly rows?: readonly GeneratedRow[];
  /** The type of what is wanted. */
  readonly type?: string;
  readonly function?: string;
  /** With a column `wantErr`. */
  readonly fails?: boolean;
}

/** The table test of a function `Sum(values ...int) int`, or of one alike. */
export function sampleTest({
  rows = [sampleRow('zero')],
  type = 'int',
  function: name = 'Sum',
  fails = false,
}: Sample = {}): GeneratedTest {
  const columns = [['name', 'string'], ['values', `[]${type}`], ['want', type], ...(fails ? [['wantErr', 'error']] : [])];
  const struct = columns.map(([column = '', text]) => `\t\t${column.padEnd(fails ? 7 : 6)} ${text}\n`).join('');
  const check = `\t\t\tif !errors.Is(err, tt.wantErr) {\n\t\t\t\tt.Fatalf("${name}() error = %v, want %v", err, tt.wantErr)\n\t\t\t}\n`;
  const call = `\t\t\tgot${fails ? ', err' : ''} := ${name}(tt.values...)\n${fails ? check : ''}`;
  const compare = `\t\t\tif got != tt.want {\n\t\t\t\tt.Errorf("${name}() = %v, want %v", got, tt.want)\n\t\t\t}\n`;
  return {
    name: `Test${name}`,
    subject: name,
    signature: `${name} ( values ... ${type} ) ${type}${fails ? ' error' : ''}`,
    opening: `func Test${name}(t *testing.T) {\n\tt.Parallel()\n\ttests := []struct {\n${struct}\t}{\n`,
    rows,
    closing: `\t}\n\tfor _, tt := range tests {\n\t\tt.Run(tt.name, func(t *testing.T) {\n\t\t\tt.Parallel()\n${call}${compare}\t\t})\n\t}\n}\n`,
    imports: [...(fails ? [{ path: 'errors' }] : []), { path: 'testing' }],
  };
}
