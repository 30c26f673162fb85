create table part (number varchar(20) primary key, name varchar(100) not null, price decimal(10, 2) not null);
