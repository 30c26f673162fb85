insert into job (title, hours, status) values ('Ölwechsel', 1, 'OPEN');
insert into job (title, hours, status) values ('Brakes', 3, 'DONE');
