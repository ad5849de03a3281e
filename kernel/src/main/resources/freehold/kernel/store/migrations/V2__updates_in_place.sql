-- Every write of a record changes its place in the history. With a B-tree over it each update had to enter the row in both
-- indexes anew; a block range index leaves updates where they are
-- (https://www.postgresql.org/docs/18/storage-hot.html).
drop index record_by_seq;

create index record_by_seq on record using brin (seq) with (pages_per_range = 16, autosummarize = on);

-- Records of some kilobytes change as often as small ones: they stay in their row, and uncompressed.
alter table record set (toast_tuple_target = 8160);
