import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { formatCounts, readCounts } from './counts.ts';
import { formatKnownCounts, knownCountsFile, readKnownCounts } from './known-counts.ts';
import { readStatements } from './read-statements.ts';
import { selectStatements } from './select-statements.ts';

describe('a file for mysqltest', () => {
  it('has statements, which end with the delimiter at the end of a line', () => {
    const file = ['# a comment', 'CREATE TABLE t1 (a INT);', '', 'SELECT a', '  FROM t1;', 'SELECT 1;'].join('\n');
    expect(readStatements(file)).toEqual(['CREATE TABLE t1 (a INT)', 'SELECT a\n  FROM t1', 'SELECT 1']);
  });

  it('has commands that are none', () => {
    const file = [
      '--source include/have_innodb.inc',
      '--error ER_BAD_FIELD_ERROR',
      'SELECT b;',
      'let $n =',
      '  SELECT 2;',
      'eval SELECT $n;',
      'disable_warnings;',
      'connection default;',
      'if ($n)',
      '{',
      '  SELECT 3;',
      '}',
    ].join('\n');
    expect(readStatements(file)).toEqual(['SELECT b', 'SELECT 3']);
  });

  it('has routines, by another delimiter, and texts of other programs', () => {
    const file = [
      'DELIMITER |;',
      'CREATE PROCEDURE p() BEGIN SELECT 1; END|',
      'DELIMITER ;|',
      'SELECT 1;',
      '--delimiter //',
      'CREATE FUNCTION f() RETURNS INT RETURN 1//',
      '--delimiter ;',
      '--perl',
      'print "SELECT 2;";',
      'EOF',
      'SELECT 3;',
    ].join('\n');
    expect(readStatements(file)).toEqual(['SELECT 1', 'SELECT 3']);
  });
});

describe('statements', () => {
  it('are chosen that a service sends, over tables of InnoDB', () => {
    const kept = [
      'SELECT RAND(1)',
      "SET sql_mode = ''",
      'SET @user = 1',
      'SET optimizer_switch = default',
      '(SELECT 1)',
      'SELECT GROUP_CONCAT(a ORDER BY b) FROM t1, t2',
    ];
    const refused = [
      'SELECT UUID()',
      'SELECT RAND()',
      'SET GLOBAL sql_mode = 1',
      'SET @a = 1, GLOBAL sql_mode = 1',
      'SET SESSION join_cache_level = 4',
      'SET @save = @@optimizer_search_depth',
      'GRANT ALL ON *.* TO a',
      'CREATE DEFINER = a TRIGGER t BEFORE INSERT ON t1 FOR EACH ROW SET @a = 1',
      'INSERT INTO t1 SELECT seq FROM seq_1_to_10',
      'SHOW STATUS',
      'SELECT GROUP_CONCAT(a) FROM t1, t2',
    ];
    expect(selectStatements([...kept, ...refused])).toEqual(kept);
    expect(selectStatements(['CREATE TABLE t (a INT) ENGINE=MyISAM', 'ALTER TABLE t ENGINE heap', "SELECT 'ENGINE=MyISAM'"])).toEqual([
      'CREATE TABLE t (a INT) ENGINE=InnoDB',
      'ALTER TABLE t ENGINE=InnoDB',
      "SELECT 'ENGINE=MyISAM'",
    ]);
  });
});

describe('counts', () => {
  it('are read from what the judge logs', () => {
    const counts = readCounts('=== RUN   TestSuite\n    suite_test.go:58: statements 9, unknown 1, types 2, texts 3, different 0\n');
    expect(counts).toEqual({ statements: 9, unknown: 1, types: 2, texts: 3, different: 0 });
    expect(counts && formatCounts(counts)).toBe('compared 8, equal 3, different 0, in types 2, in texts of errors 3; unknown 1');
    expect(readCounts('panic: test timed out')).toBeUndefined();
  });

  it('stand in a list as it would be written, with a reason where statements are different', () => {
    const known = readKnownCounts();
    expect(formatKnownCounts(known)).toBe(readFileSync(knownCountsFile, 'utf8'));
    for (const { name, counts, reason } of known.files) expect([name, reason !== '']).toEqual([name, counts.different > 0]);
  });
});
