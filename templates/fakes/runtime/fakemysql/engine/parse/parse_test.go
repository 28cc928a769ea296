package parse

import (
	"testing"
)

var plain = []string{
	"SELECT 1", "select a, t.b as c, count(*), x'41', 0x42, b'1', 'it''s', \"d\" 'e', _utf8mb4'x', @a, @@session.sql_mode, @@version FROM t WHERE a = ? and b in (1,2) order by a desc limit 10 offset 5 for update",
	"insert into t (a,b) values (1,2),(?,default) on duplicate key update a = values(a)+1, b=(values(b))",
	"update t set a=a+1 where id=1", "delete from t where a is null", "delete a, b from a join b on a.x=b.x where 1", "delete from a using a join b using (x)",
	"create table `t` (id int(11) unsigned not null auto_increment primary key, name varchar(255) character set utf8mb4 collate utf8mb4_bin default 'x' comment 'c', c timestamp(6) not null default current_timestamp(6) on update current_timestamp(6), e enum('a','b'), d decimal(10,2) check (d > 0), unique key u (name(10), e desc), constraint fk foreign key (a) references p (id) on delete cascade on update set null, index (c) using btree) engine=innodb default charset=utf8mb4 auto_increment=10 comment='x'",
	"set names utf8mb4", "set @@session.sql_mode = 'ANSI', autocommit=0, @x := 1", "begin", "start transaction read only", "commit", "rollback to savepoint a", "set transaction isolation level read committed",
	"select * from a left join b on a.x=b.x join c using (y), d natural join e where exists (select 1 from f)", "select ((select 1) + 1), ((select 1)), (1,2) in ((1,2),(3,4)), (select 1) in ((select 1), 2)",
	"(select 1) union all (select 2 limit 1) order by 1 limit 3", "with recursive a as (select 1 union all select n+1 from a where n < 5) select * from a",
	"select date_add(now(), interval 1 day), now() - interval 2 hour, interval 1 day + now(), interval(1,2,3), timestampdiff(second, a, b), extract(year from d), trim(both 'x' from 'y'), substring(a from 2 for 3), substring(a, 1), cast(a as unsigned), convert(a using utf8mb4), convert(a, char(10)), group_concat(distinct a order by b desc separator '-'), case a when 1 then 2 else 3 end",
	"select row_number() over (partition by a order by b rows between unbounded preceding and current row) from t window w as (order by a)",
	"show tables like 'a%'", "show full columns from t from d where field = 'x'", "show create table t", "describe t", "explain select 1",
	"alter table t add column a int after b, drop index i, add unique (a), modify b varchar(10) not null first, change c d int, rename to z, engine=innodb",
	"create unique index i on t (a, b(10))", "drop table if exists a, b cascade", "truncate t", "lock tables a read, b as c write", "unlock tables", "use x", "kill query 5", "select a from (select 1 as a) as x (a) where not a between 1 and 2 and b like 'a' escape '|' or c regexp 'x' xor d <=> null",
	"select t.select, `a`.`b`, .5, 1., 1e5, 1.5e-3, a.b.c from t as `x` use index (a, primary) where a -> '$.x' = 1",
	"insert into t select * from b", "insert into t () values ()", "replace into t set a=1", "insert ignore into t value (1) returning id, *", "/*!40101 SET NAMES utf8 */", "create view v as select 1", "create database if not exists x charset utf8mb4",
	"select * from a join b join c on b.x = c.x on a.x = b.x", "do sleep(1)", "values (1,2),(3,4)",
}

func TestPlain(t *testing.T) {
	for _, text := range plain {
		if _, err := One(text, Mode{}); err != nil {
			t.Errorf("%s\n\t%v", text, err)
		}
	}
}

func BenchmarkSelect(b *testing.B) {
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		One("SELECT id, name, balance FROM accounts WHERE id = ? AND state = 'open' ORDER BY id LIMIT 10", Mode{})
	}
}
func BenchmarkCreate(b *testing.B) {
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		One("CREATE TABLE `t` (`id` bigint unsigned NOT NULL AUTO_INCREMENT, `a` varchar(255) NOT NULL DEFAULT '', `b` int, `c` datetime(3) NULL, `d` decimal(10,2) NOT NULL, `e` text, `f` tinyint(1) DEFAULT 0, `g` json, `h` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP, `i` blob, PRIMARY KEY (`id`), KEY `k` (`a`, `b`)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4", Mode{})
	}
}
