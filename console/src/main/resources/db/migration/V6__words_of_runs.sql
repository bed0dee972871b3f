-- The text of a run that a search looks into, ready to be compared, and an index of its letters in threes: a word in the middle
-- of a text is found without reading every run. pg_trgm is a trusted extension: the owner of the database may create it, in RDS too.
create extension if not exists pg_trgm;

alter table run add column words text not null generated always as
    (lower(id || ' ' || source || ' ' || stream || ' ' || requested_by || coalesce(' ' || cause, ''))) stored;
create index run_words on run using gin (words gin_trgm_ops);
create index run_cause on run using gin (lower(cause) gin_trgm_ops) where cause is not null;

-- The figures of days stand in an index, so that a month of runs is counted without reading the runs.
create index run_figures on run (requested_at) include (state, rows_loaded);

-- With the id in it, what went wrong is told from the index alone.
drop index run_in_trouble;
create index run_in_trouble on run (source, stream, requested_at desc, id desc) where state in ('FAILED', 'LOST');
