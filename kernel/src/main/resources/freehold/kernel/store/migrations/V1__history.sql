-- The head of the history: how many appends there were, and the marks of the newest of them (newest first), by which a
-- writer whose connection broke finds out whether its append was the one.
create table head (
    only_one boolean primary key default true check (only_one),
    seq      bigint   not null,
    marks    bigint[] not null
) with (fillfactor = 10);

insert into head (seq, marks) values (0, '{}');

-- The newest state of every record; without a body if it is gone.
create table record (
    kind  text   not null,
    id    text   not null,
    owner text   not null,
    seq   bigint not null,
    body  jsonb,
    primary key (kind, id)
) with (fillfactor = 80);

create index record_by_seq on record (seq);
