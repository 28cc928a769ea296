package parse

import (
	"database/sql"
	"errors"
	"fmt"
	"math/rand"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/go-sql-driver/mysql"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
)

// accepted are statements of which MariaDB and the parser take every one.
var accepted = []string{
	"SELECT 1", "select 1 where 1", "select 1 from dual", "select 1 having 1",
	"select a, t.b as c, count(*), x'41', 0x42, b'1', 'it''s', \"d\" 'e', _utf8mb4'x', @a, @@session.sql_mode, @@version FROM t WHERE a = ? and b in (1,2) order by a desc limit 10 offset 5 for update",
	"insert into t (a,b) values (1,2),(?,default) on duplicate key update a = values(a)+1, b=(values(b))",
	"update t set a=a+1 where id=1", "delete from t where a is null", "delete a, b from a join b on a.x=b.x where 1", "delete from a using a join b using (x)",
	"create table `t` (id int(11) unsigned not null auto_increment primary key, name varchar(255) character set utf8mb4 collate utf8mb4_bin default 'x' comment 'c', c timestamp(6) not null default current_timestamp(6) on update current_timestamp(6), e enum('a','b'), d decimal(10,2) check (d > 0), unique key u (name(10), e desc), constraint fk foreign key (a) references p (id) on delete cascade on update set null, index (c) using btree) engine=innodb default charset=utf8mb4 auto_increment=10 comment='x'",
	"set names utf8mb4", "set @@session.sql_mode = 'ANSI', autocommit=0, @x := 1", "begin", "start transaction read only", "commit", "rollback to savepoint a", "set transaction isolation level read committed",
	"select * from a left join b on a.x=b.x join c using (y), d natural join e where exists (select 1 from f)", "select ((select 1) + 1), ((select 1)), (1,2) in ((1,2),(3,4)), (select 1) in ((select 1), 2)",
	"(select 1) union all (select 2 limit 1) order by 1 limit 3", "with recursive a as (select 1 union all select n+1 from a where n < 5) select * from a",
	"select date_add(now(), interval 1 day), now() - interval 2 hour, interval 1 day + now(), interval(1,2,3), timestampdiff(second, a, b), extract(year from d), trim(both 'x' from 'y'), substring(a from 2 for 3), substring(a, 1), cast(a as unsigned), convert(a using utf8mb4), convert(a, char(10)), group_concat(distinct a order by b desc separator '-'), case a when 1 then 2 else 3 end from t",
	"select row_number() over (partition by a order by b rows between unbounded preceding and current row) from t window w as (order by a)",
	"show tables like 'a%'", "show full columns from t from d where field = 'x'", "show create table t", "describe t", "explain select 1",
	"alter table t add column a int after b, drop index i, add unique (a), modify b varchar(10) not null first, change c d int, rename to z, engine=innodb",
	"create unique index i on t (a, b(10))", "drop table if exists a, b cascade", "truncate t", "lock tables a read, b as c write", "unlock tables", "use x", "kill query 5",
	"select a from (select 1 as a) as x where not a between 1 and 2 and b like 'a' escape '|' or c regexp 'x' xor d <=> null",
	"select t.select, `a`.`b`, .5, 1., 1e5, 1.5e-3, a.b.c from t as `x` use index (a, primary) where a = 1",
	"insert into t select * from b", "insert into t () values ()", "replace into t set a=1", "insert ignore into t value (1) returning id, *", "/*!40101 SET NAMES utf8 */", "create view v as select 1", "create database if not exists x charset utf8mb4",
	"select * from a join b join c on b.x = c.x on a.x = b.x", "do sleep(1)", "values (1,2),(3,4)", "select 1 -- end", "select 1 # end", "select /* a */ 1 /*! + 1 */", "select 1--1", "-- x", "/* x */", "# x",
	"create table adddate(a int)", "create table t (sum int, key (sum))", "create table count (a int)",
}

func TestAccepts(t *testing.T) {
	for _, text := range accepted {
		if _, err := One(text, Mode{}); err != nil {
			t.Errorf("%s\n\t%v", text, err)
		}
	}
}

func TestArgumentsOfDefinitions(t *testing.T) {
	for _, text := range []string{"create table t (a int default ?)", "alter table t add a int default (? + 1)", "create table t (a int, check (a > ?))", "create table t (a int, b int as (a + ?))"} {
		var problem *sqlerror.Error
		if _, err := One(text, Mode{}); !errors.As(err, &problem) || !problem.IsUnknown() {
			t.Errorf("%s\n\t%v", text, err)
		}
	}
	if _, err := One("create table t as select ? as a", Mode{}); err != nil {
		t.Error(err)
	}
}

// wrong are statements that no server takes.
var wrong = []string{
	"select 1 fro t x y", "select * from t where", "select\n a\n from\n where x", "select count (*) from t", "selec 1", "select 1 as", "select (1", "select 1 +", "insert into t values (1,)",
	"select 'abc", "select 1 where a = 1 )\n order by 1 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
	"select x'A'", "update t set", "create table t (a varchar)", "create table t (a foo)", "select 1 from t limit -1", "select , a", "select a from (select 1)", "select cast('foo', decimal) from t",
	"select 1=not 1", "create table t (a int,)", "delete t", "insert t", "insert into t (a values (1)", "select a b c from t", "select if(1,2)", "drop", "drop table", "alter table t add", "alter table t drop",
	"update t where a = 1", "begin x", "set", "set x", "select 1;;select 2", "show", "show foo", "select * from a join", "select * from a left join b", "select case when 1 end case", "select a in () from t",
	"select `a from t", "select \"a from t", "select /* a", "select @", "select 1 from t order", "select 1 from t group a", "create table t (a int primary)", "create index on t (a)",
	"select a from t for", "select a from t lock in mode", "insert into t values", "insert into t set", "", ";", "select between 1 and 2", "select 1 between 2", "select 1 is 2", "select interval 1 day",
	"create table t (a int default)", "create table t (a enum)", "select a. from t", "select 5a.b from 5a where", "rollback to", "savepoint", "truncate", "use", "select * * from t", "delete from t as x", "delete from t x where x.a = 1", "delete from t use index (a)",
	"create table count(a int)", "create table t (a int, key max(a))", "insert into sum(a) values (1)",
}

// TestErrors compares errors with those of a server, word by word.
func TestErrors(t *testing.T) {
	db := server(t)
	for _, text := range wrong {
		_, err := db.Exec(text)
		var theirs *mysql.MySQLError
		if !errors.As(err, &theirs) {
			t.Errorf("%q: the server says %v", text, err)
			continue
		}
		_, err = One(text, Mode{NoParams: true})
		var ours *sqlerror.Error
		if !errors.As(err, &ours) || ours.Number != theirs.Number || ours.Message != theirs.Message {
			t.Errorf("%q\n\tours   %v\n\ttheirs %v", text, err, theirs)
		}
	}
	t.Logf("%d errors compared", len(wrong))
}

// server is the real one.
func server(t *testing.T) *sql.DB {
	dsn := os.Getenv("GEN_MYSQL_DSN")
	if dsn == "" {
		t.Skip("set GEN_MYSQL_DSN")
	}
	config, err := mysql.ParseDSN(dsn)
	if err != nil {
		t.Fatal(err)
	}
	connector, err := mysql.NewConnector(config)
	if err != nil {
		t.Fatal(err)
	}
	db := sql.OpenDB(connector)
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { db.Close() })
	// Without a database, errors of the grammar come second.
	database := fmt.Sprintf("parse_%d", os.Getpid())
	for _, text := range []string{"CREATE DATABASE IF NOT EXISTS " + database, "USE " + database} {
		if _, err := db.Exec(text); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { db.Exec("DROP DATABASE IF EXISTS " + database) })
	return db
}

// TestPrecedence asks a server for the values of random expressions, as they are and with all the parentheses that the parser sees.
func TestPrecedence(t *testing.T) {
	db := server(t)
	seed := time.Now().UnixNano()
	random := rand.New(rand.NewSource(seed))
	compared := 0
	for n := 0; n < 2000; n++ {
		text := randomExpr(random, 4)
		expr, err := Expr(text, Mode{})
		var plain, full sql.NullString
		serverErr := db.QueryRow("SELECT " + text).Scan(&plain)
		if err != nil || serverErr != nil {
			var theirs *mysql.MySQLError
			if refused := errors.As(serverErr, &theirs) && theirs.Number == 1064; refused != (err != nil) {
				t.Fatalf("seed %d: %s\n\tours   %v\n\ttheirs %v", seed, text, err, serverErr)
			}
			continue
		}
		if err := db.QueryRow("SELECT " + parentheses(expr)).Scan(&full); err != nil || plain != full {
			t.Fatalf("seed %d: %s is %v, but %s is %v %v", seed, text, plain, parentheses(expr), full, err)
		}
		compared++
	}
	t.Logf("seed %d: %d expressions compared", seed, compared)
}

var between = []string{" OR ", " XOR ", " AND ", " = ", " <=> ", " < ", " >= ", " <> ", " | ", " & ", " << ", " >> ", " + ", " - ", " * ", " DIV ", " MOD ", " ^ ", " IN (1,2) AND ", " LIKE ", " REGEXP ", " IS NULL OR ",
	" BETWEEN 0 AND ", " NOT LIKE ", " IS NOT TRUE = ", " NOT IN (0) = ", " || ", " && "}

func randomExpr(random *rand.Rand, operators int) string {
	text := ""
	for n := 0; ; n++ {
		text += [...]string{"", "", "", "", "", "-", "~", "NOT ", "!", "+"}[random.Intn(10)]
		text += [...]string{"0", "1", "2", "3", "NULL", "'1'", "(1 + 1)", "CASE WHEN 1 THEN 2 END"}[random.Intn(8)]
		if n == operators {
			return text
		}
		text += between[random.Intn(len(between))]
	}
}

// parentheses writes an expression with all its parentheses.
func parentheses(expr ast.Expr) string {
	not := func(is bool) string {
		if is {
			return " NOT"
		}
		return ""
	}
	switch expr := expr.(type) {
	case *ast.Literal:
		switch expr.Kind {
		case ast.StringLiteral:
			return "'" + expr.Text + "'"
		default:
			return expr.Text
		}
	case *ast.Unary:
		return "(" + expr.Operator + " " + parentheses(expr.Operand) + ")"
	case *ast.Binary:
		return "(" + parentheses(expr.Left) + " " + expr.Operator + " " + parentheses(expr.Right) + ")"
	case *ast.Is:
		return "(" + parentheses(expr.Operand) + " IS" + not(expr.Not) + " " + expr.What + ")"
	case *ast.Between:
		return "(" + parentheses(expr.Operand) + not(expr.Not) + " BETWEEN " + parentheses(expr.Low) + " AND " + parentheses(expr.High) + ")"
	case *ast.Like:
		return "(" + parentheses(expr.Operand) + not(expr.Not) + " LIKE " + parentheses(expr.Pattern) + ")"
	case *ast.Regexp:
		return "(" + parentheses(expr.Operand) + not(expr.Not) + " REGEXP " + parentheses(expr.Pattern) + ")"
	case *ast.In:
		var list []string
		for _, element := range expr.List {
			list = append(list, parentheses(element))
		}
		return "(" + parentheses(expr.Operand) + not(expr.Not) + " IN (" + strings.Join(list, ",") + "))"
	case *ast.Case:
		return "CASE WHEN " + parentheses(expr.Whens[0].Condition) + " THEN " + parentheses(expr.Whens[0].Result) + " END"
	}
	panic(fmt.Sprintf("%T", expr))
}

func FuzzOne(f *testing.F) {
	for _, text := range accepted {
		f.Add(text)
	}
	for _, text := range wrong {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		rest := text
		for n := 0; rest != "" && n < 100; n++ {
			statement, after, err := First(rest, Mode{})
			if err != nil {
				var failure *sqlerror.Error
				if !errors.As(err, &failure) {
					t.Fatalf("%T %v", err, err)
				}
				return
			}
			if len(after) >= len(rest) {
				t.Fatalf("nothing of %q was taken", rest)
			}
			if again, err := One(statement.Text, Mode{}); err != nil || again.Params != statement.Params {
				t.Fatalf("%q of %q: %v", statement.Text, rest, err)
			}
			rest = after
		}
	})
}

func BenchmarkSelect(b *testing.B) {
	bench(b, "SELECT id, name, balance FROM accounts WHERE id = ? AND state = 'open' ORDER BY id LIMIT 10")
}

func BenchmarkCreateTable(b *testing.B) {
	bench(b, "CREATE TABLE `t` (`id` bigint unsigned NOT NULL AUTO_INCREMENT, `a` varchar(255) NOT NULL DEFAULT '', `b` int, `c` datetime(3) NULL, `d` decimal(10,2) NOT NULL, `e` text, `f` tinyint(1) DEFAULT 0, `g` json, `h` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP, `i` blob, PRIMARY KEY (`id`), KEY `k` (`a`, `b`)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4")
}

func bench(b *testing.B, text string) {
	b.ReportAllocs()
	for n := 0; n < b.N; n++ {
		if _, err := One(text, Mode{}); err != nil {
			b.Fatal(err)
		}
	}
}
