create table a (id int primary key, x int, y int, n int null, key x_y (x, y), key n (n));
create table b (id int primary key, a_id int null, v varchar(10) null);
insert into a values (1, 1, 3, null), (2, 1, 1, 5), (3, 2, 2, -7), (4, 2, 9, null), (5, 3, 0, 5), (6, 3, 4, 2);
insert into b values (1, 1, 'x'), (2, 1, null), (3, 3, 'y'), (4, null, 'z');
-- outer joins
select a.id, b.id from a left join b on b.a_id = a.id order by 1, 2;
select a.id from a left join b on b.a_id = a.id where b.id is null order by 1;
select a.id from a left join b on b.a_id = a.id where b.id <=> null order by 1;
select a.id, b.id from a left join b on b.a_id = a.id and b.v = 'x' order by 1, 2;
-- NULL
select id from a where x not in (select a_id from b where a_id is null or a_id = 2) order by 1;
select id from a where x not in (select a_id from b where a_id is not null) order by 1;
select 1 not in (2, null), 3 not in (11, 12, 13, 14, 15, 16, 17, 18, 19, 20, null), 3 not in (11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
select null is false, null is true, null is not false, 0 is false, null and 0, 0 and null, null or 1, null or 0, not null;
select n, count(*) from a group by n order by n;
select n, id from a order by n, id;
select n, id from a order by n desc, id;
select count(*), sum(n), max(n) from a where id > 100;
select count(*), count(n), avg(n) from a;
select x from a group by x having null;
select x, sum(n) from a group by x having sum(n) > 0 order by x;
select x, sum(n) s from a group by x having null or x = 1;
-- subqueries
select id, (select count(*) from b where b.a_id = a.id) from a order by id;
select id, (select v from b where b.id = a.id) from a order by id;
select (select id from a);
select (select id from a where id > 100);
select 1 > all (select id from a where id > 100), 1 > any (select id from a where id > 100), 9 > all (select id from a), 3 > all (select id from a);
select id from a where exists (select 1 from b where b.a_id = a.id) order by id;
-- order and limit
select x, y from a order by x, y desc;
select x, y from a order by x desc, y;
select x, y from a order by x desc, y desc limit 2 offset 1;
select id from a order by id limit 2 offset 3;
select id from a order by y limit 3, 2;
select distinct x, n is null from a order by 1, 2;
select x, y from a where x = 3 order by y desc;
-- ranges of keys
select y, id from a where x > 1.5 order by id;
select id from a where x >= 1.5 and x < 2.5 order by id;
select id from a where x between 2 and 3 order by id;
select n, id from a where n < 3 order by n, id;
select n, id from a where n > -10 order by n, id;
create table p (t varchar(20), key t (t(3)));
insert into p values ('abc'), ('abcd'), ('abcde'), ('abd'), ('ab'), ('Abx'), ('b');
select t from p where t > 'abcd' order by t;
select t from p where t < 'abcd' order by t;
select t from p where t like 'ab%' order by t;
select t from p where t like 'abc' order by t;
create table l (t varchar(20), u varchar(20) collate utf8mb4_bin, key t (t), key u (u));
insert into l select t, t from p;
select t from l where t like 'ab%' order by t;
select t from l where t like 'ab' order by t;
select u from l where u like 'ab%' order by u;
select u from l where u > 'A' order by u;
select x from a union select n from a order by 1;
select x from a union all select a_id from b order by 1;
drop table a, b, p, l;
