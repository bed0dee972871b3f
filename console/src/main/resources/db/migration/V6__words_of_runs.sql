-- The text of a run that a search looks into, ready to be compared, and an index of its letters in threes: a word in the middle
-- of a text is found without reading every run. pg_trgm is a trusted extension: the owner of the database may create it, in RDS too.
create extension if not exists pg_trgm;

alter table run add column words text not null generated always as
    (lower(id || ' ' || source || ' ' || stream || ' ' || requested_by || coalesce(' ' || cause, ''))) stored;
create index run_words on run using gin (words gin_trgm_ops);
