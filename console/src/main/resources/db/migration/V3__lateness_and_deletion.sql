-- Since when a schedule counts, since when EventBridge has not been told of it, and sources that were deleted.
alter table source
    add column schedule_since timestamptz,
    add column schedule_wanted_at timestamptz,
    add column deleted_by text,
    add column deleted_at timestamptz,
    add column secret_leaving boolean not null default false;

update source set schedule_since = now() where schedule_cron is not null;
update source set schedule_wanted_at = now() where schedule_wanted <> schedule_applied;

-- Secrets that Secrets Manager has to be told about: of deleted sources to let go, of restored ones to keep.
create index source_secret_open on source (id)
    where secret_set_at is not null and (deleted_at is not null) <> secret_leaving;
