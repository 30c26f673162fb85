insert into part (id, number, name, category, machine_series, price, stock, wear_threshold)
values
  (1, 'HYD-10410', 'Gear pump 16 cc', 'hydraulics', 'Presto 400', 184.00, 14, 80),
  (2, 'HYD-20411', 'Gear pump 25 cc', 'hydraulics', 'Presto 400', 230.00, 9, 80),
  (3, 'HYD-20550', 'Axial piston pump', 'hydraulics', 'Presto 900', 230.00, 3, 75),
  (4, 'HYD-10620', 'Directional valve 4/3', 'hydraulics', 'Presto 400', 184.00, 22, null),
  (5, 'HYD-30710', 'Double-acting cylinder', 'hydraulics', 'Presto 900', 276.00, 5, 85),
  (6, 'PNE-10110', 'Compact cylinder 32 mm', 'pneumatics', 'Fillmaster 12', 96.50, 31, 85),
  (7, 'PNE-10220', 'Solenoid valve 5/2', 'pneumatics', 'Fillmaster 12', 96.50, 40, null),
  (8, 'PNE-20230', 'Valve terminal, eight-fold', 'pneumatics', 'Fillmaster 24', 120.63, 6, null),
  (9, 'PNE-10340', 'Vacuum gripper', 'pneumatics', 'Palletra 2', 96.50, 18, 70),
  (10, 'PNE-10410', 'Filter regulator', 'pneumatics', 'Palletra 2', 96.50, 25, null),
  (11, 'BRG-10620', 'Deep groove ball bearing 6205', 'bearings', 'Spindline 7', 42.80, 120, 80),
  (12, 'BRG-10630', 'Deep groove ball bearing 6306', 'bearings', 'Spindline 7', 42.80, 96, 80),
  (13, 'BRG-20710', 'Spherical roller bearing 22212', 'bearings', 'Millwork 5', 53.50, 17, 75),
  (14, 'BRG-30810', 'Spindle bearing set', 'bearings', 'Spindline 9', 64.20, 4, 70),
  (15, 'BRG-10910', 'Needle bearing', 'bearings', 'Gearvan 3', 42.80, 64, 80),
  (16, 'GEA-10310', 'Helical gear stage', 'drives', 'Gearvan 3', 312.00, 7, 85),
  (17, 'GEA-20320', 'Planetary gear stage', 'drives', 'Gearvan 5', 390.00, 2, 85),
  (18, 'GEA-10410', 'Bevel gear pair', 'drives', 'Gearvan 3', 312.00, 8, 85),
  (19, 'GEA-20510', 'Servo motor 1.5 kW', 'drives', 'Palletra 4', 390.00, 5, null),
  (20, 'SEA-10001', 'Rod seal 40 mm', 'seals', 'Presto 400', 8.90, 260, 60),
  (21, 'SEA-10002', 'Piston seal 63 mm', 'seals', 'Presto 400', 8.90, 210, 60),
  (22, 'SEA-20003', 'Shaft seal 80 mm', 'seals', 'Millwork 5', 11.13, 75, 60),
  (23, 'SEA-10004', 'O-ring kit, metric', 'seals', 'Presto 900', 8.90, 140, null),
  (24, 'SEA-10005', 'Wiper 40 mm', 'seals', 'Presto 400', 8.90, 180, 65),
  (25, 'ELE-10110', 'Proximity switch M12', 'electrics', 'Fillmaster 12', 129.00, 85, null),
  (26, 'ELE-10120', 'Light barrier', 'electrics', 'Palletra 2', 129.00, 33, null),
  (27, 'ELE-20210', 'Frequency converter 2.2 kW', 'electrics', 'Conveyra 10', 161.25, 6, null),
  (28, 'ELE-30220', 'Frequency converter 7.5 kW', 'electrics', 'Conveyra 20', 193.50, 2, null),
  (29, 'ELE-10310', 'Safety relay', 'electrics', 'Presto 400', 129.00, 28, null),
  (30, 'CON-10110', 'Belt 400 mm, per metre', 'conveying', 'Conveyra 10', 67.20, 150, 70),
  (31, 'CON-10120', 'Drive roller', 'conveying', 'Conveyra 10', 67.20, 20, 75),
  (32, 'CON-20130', 'Tension roller', 'conveying', 'Conveyra 20', 84.00, 16, 75),
  (33, 'CON-10210', 'Chain 12B-1, per metre', 'conveying', 'Conveyra 20', 67.20, 90, 70),
  (34, 'CUT-10110', 'Circular knife 160 mm', 'cutting', 'Slitter 8', 54.40, 48, 50),
  (35, 'CUT-20120', 'Shear blade, upper', 'cutting', 'Slitter 8', 68.00, 12, 55),
  (36, 'CUT-20121', 'Shear blade, lower', 'cutting', 'Slitter 8', 68.00, 12, 55);

insert into customer (id, number, name, country, email)
values
  (1, 'C-1001', 'Hoffmann Blechwerk GmbH', 'DE', 'einkauf@hoffmann-blech.example'),
  (2, 'C-1002', 'Brasseries du Nord', 'FR', 'achats@brasseries-nord.example'),
  (3, 'C-1003', 'Tatra Papier a.s.', 'SK', 'nakup@tatra-papier.example'),
  (4, 'C-1004', 'Leeds Packaging Ltd', 'GB', 'parts@leeds-packaging.example'),
  (5, 'C-1005', 'Nordic Timber AB', 'SE', 'inkop@nordic-timber.example');

insert into customer_order (id, reference, customer_id, placed_at, status, total)
values
  (1, null, 1, timestamp with time zone '2026-01-12 08:14:00+00', 'PAID', 255.20),
  (2, 'WEB-20260119-0003', 2, timestamp with time zone '2026-01-19 13:40:00+00', 'PAID', 1546.00),
  (3, null, 3, timestamp with time zone '2026-02-03 09:05:00+00', 'PAID', 652.80),
  (4, 'WEB-20260217-0001', 4, timestamp with time zone '2026-02-17 16:22:00+00', 'PAYMENT_FAILED', 1478.40),
  (5, null, 1, timestamp with time zone '2026-03-04 07:51:00+00', 'BACKORDERED', 1170.00),
  (6, 'DEVICE-press-01', 1, timestamp with time zone '2026-03-09 22:18:00+00', 'PAID', 8.90);

insert into order_line (order_id, position, part_number, quantity, unit_price)
values
  (1, 0, 'HYD-10410', 1, 184.00),
  (1, 1, 'SEA-10001', 8, 8.90),
  (2, 0, 'PNE-10110', 4, 96.50),
  (2, 1, 'PNE-10220', 4, 96.50),
  (2, 2, 'ELE-10110', 6, 129.00),
  (3, 0, 'CUT-10110', 12, 54.40),
  (4, 0, 'CON-10110', 20, 67.20),
  (4, 1, 'CON-10120', 2, 67.20),
  (5, 0, 'GEA-20320', 3, 390.00),
  (6, 0, 'SEA-10002', 1, 8.90);

insert into shipment (id, order_id, tracking_number, recipient, city, country)
values
  (1, 1, 'NX004711820DE', 'Hoffmann Blechwerk GmbH', 'Siegen', 'DE'),
  (2, 2, 'NX004711955FR', 'Brasseries du Nord', 'Lille', 'FR'),
  (3, 3, 'NX004712203SK', 'Tatra Papier a.s.', 'Poprad', 'SK');

insert into device (id, customer_id, part_id, baseline_mean, baseline_deviation)
values
  ('press-01', 1, 1, 62.0, 4.0),
  ('press-02', 1, 2, 58.5, 3.5),
  ('filler-07', 2, 6, 21.0, 1.5),
  ('slitter-03', 3, 34, 7.2, 0.6),
  ('conveyor-11', 4, 31, 33.0, 2.0),
  ('saw-05', 5, 11, 44.0, 2.5);

insert into supplier (id, name)
values
  ('rexhydra', 'Rexhydra Components'),
  ('kugelwerk', 'Kugelwerk Waelzlager'),
  ('airtec', 'Airtec Pneumatics');

alter table part alter column id restart with 1000;
alter table customer alter column id restart with 1000;
alter table customer_order alter column id restart with 1000;
alter table shipment alter column id restart with 1000;
