create table tool (name varchar(20));
insert into tool values ('Zange');
