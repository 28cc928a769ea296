import { describe, expect, test } from '@jest/globals';
import { readSelection, type Selection } from '../../../src/fakes/schema/read-selection.ts';
import { tokensOf } from '../../../src/fakes/schema/view/expectation-view.ts';

function read(text: string): Selection | undefined {
  return readSelection(tokensOf([text]));
}

const rows = { mayBeEmpty: true, isCount: false };

describe('a query selects', () => {
  test.each([
    ['SELECT id, `name` FROM goods WHERE id = ?', { table: 'goods', columns: ['id', 'name'], ...rows }],
    ['select distinct g.id from goods as g order by g.id', { table: 'goods', columns: ['id'], ...rows }],
    ['SELECT * FROM goods FOR UPDATE', { table: 'goods', columns: '*', ...rows }],
    ['SELECT id, price * 2 FROM goods', { table: 'goods', columns: undefined, ...rows }],
    ['SELECT g.id FROM goods g JOIN prices p ON p.goods = g.id', { table: '', columns: undefined, ...rows }],
    ['SELECT shelf, COUNT(*) FROM goods GROUP BY shelf', { table: 'goods', columns: undefined, ...rows }],
    ['SELECT COUNT(DISTINCT shelf) FROM goods', { table: 'goods', columns: undefined, mayBeEmpty: false, isCount: true }],
    ['SELECT COUNT(*) + MAX(id) FROM goods', { table: 'goods', columns: undefined, mayBeEmpty: false, isCount: false }],
    ['SELECT EXISTS(SELECT 1 FROM goods)', { table: '', columns: undefined, mayBeEmpty: false, isCount: false }],
  ])('%s', (text, wanted) => expect(read(text)).toEqual(wanted));

  test.each(['SELECT 1', 'INSERT INTO goods (id) VALUES (1)', 'DELETE FROM goods'])('nothing that is known: %s', (text) =>
    expect(read(text)).toBeUndefined(),
  );
});
