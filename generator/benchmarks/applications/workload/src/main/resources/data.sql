insert into part values ('HYD-20411', 'Hydraulic seal 40 x 50', 12.80), ('BRG-6204', 'Ball bearing 6204', 4.35);
