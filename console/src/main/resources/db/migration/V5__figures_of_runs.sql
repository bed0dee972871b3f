-- What lists and the overview count. The rows that a run loaded stand in its counts, which are JSON.
alter table run add column rows_loaded bigint
    generated always as ((counts::jsonb #>> '{loaded,staged}')::bigint) stored;

-- The last success of a stream, and what went wrong since.
create index run_succeeded on run (source, stream, requested_at desc) where state = 'SUCCEEDED';
create index run_in_trouble on run (source, stream, requested_at desc) where state in ('FAILED', 'LOST');
