import { describe, expect, test } from '@jest/globals';
import { formatMockHelp, mockFlags } from '@standin/targets';

describe.each(['gen mock', 'mockgen'])('the help of %s', (program) => {
  const help = formatMockHelp(program);

  test('fits 80 columns', () => {
    expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test.each(mockFlags.map(({ name }) => name))('lists -%s', (name) => {
    expect(help).toMatch(new RegExp(`^  -${name}( |$)`, 'm'));
  });
});
