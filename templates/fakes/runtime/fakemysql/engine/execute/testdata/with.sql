-- WITH RECURSIVE: tables that see each other, and WITH within them.
create table f (id int, name varchar(20), father int, mother int);
insert into f values (1,'me',2,3),(2,'dad',4,null),(3,'mom',null,5),(4,'gd',null,null),(5,'gm',null,null);
with recursive s(a) as (select t.a + 10 from t), t(a) as (select id from f) select * from s order by a;
with recursive t as (select id from s where id < 4), s as (select id from f where id > 1) select t.id, s.id from t, s where t.id = s.id;
with recursive anc(id, name) as (with fa(c, id, name) as (select f.id, g.id, g.name from f, f g where f.father = g.id), mo(c, id, name) as (select f.id, g.id, g.name from f, f g where f.mother = g.id) select fa.id, fa.name from fa where fa.c = 1 union select mo.id, mo.name from mo where mo.c = 1 union select fa.id, fa.name from fa, anc a where fa.c = a.id union select mo.id, mo.name from mo, anc a where mo.c = a.id) select * from anc order by id;
with recursive r(y) as (with recursive r2(z) as (select 1 union all select z + 1 from r2 where z < 2) select z from r2 union all select y * 2 from r where y < 10) select y from r order by y;
with recursive r as (select 1 x union select x + 1 from (with q as (select x from r) select x from q) z where x < 4) select * from r;
with recursive c1 as (with c3 as (select * from c2) select * from c3), c2 as (select id from f) select * from c1 order by id;
with s as (select * from t), t as (select id from f) select * from s;
with recursive x as (select 1 union select 2) select * from x;
with recursive x as (select id from f where id < (select count(*) from y)), y as (select id from f where id > 2) select * from x;
with recursive n as (select 1 i union all select i + 1 from n where i < 5), m as (select i * 2 j from n) select n.i, m.j from n join m on m.j = n.i order by 1;
with recursive f as (select 1 a) select * from f;
create view vw as with recursive n as (select 1 i union all select i + 1 from n where i < 3) select n.i, f.name from n join f on f.id = n.i;
select * from vw order by 1;
