-- a comment; with a delimiter
# another; one
/* and; one 'more */
SELECT 'a;b', "c;d", `e;f` FROM (SELECT 1 AS `e;f`) AS t; SELECT 'it''s', "say ""x""", 'back\\', 'quote\';';
SELECT 1 -- a comment that ends here; not a statement
  + 1;
SELECT 1 --1;
SELECT /* inner; 'comment */ 2;
SELECT 5 # a comment; to the end
;
/*!40101 SET NAMES utf8mb4 */;
/*!40101 SET @old = @@sql_mode, sql_mode = 'NO_AUTO_VALUE_ON_ZERO' */;
SELECT /*! 3 + */ 4;
SELECT /*M! 3 + */ 4;
;;
SELECT "#", '-- ', '/*', `*/` FROM (SELECT 1 AS `*/`) AS t;
SELECT 'line
break;';
DELIMITER //
CREATE PROCEDURE p() BEGIN SELECT 1; SELECT ';//'; END//
SELECT 1; SELECT 2//
delimiter ;
SELECT 6; SELECT 7
; DROP PROCEDURE p;
DELIMITER $$
CREATE FUNCTION f() RETURNS INT BEGIN RETURN 1; END $$
DELIMITER ;
SELECT f();DROP FUNCTION f;
SELECT '\\';SELECT '';SELECT "";SELECT '''';
select 'ü;é', 'に;ほ';
SELECT 8
