-- Audit: a chain that only grows. The one row of audit_head makes writers take turns and knows where the chain ends.
create table audit_entry (
    number bigint primary key,
    at timestamptz not null,
    who text not null,
    role text not null,
    action text not null,
    subject text not null,
    outcome text not null check (outcome in ('DONE', 'REFUSED', 'FAILED')),
    details text not null,
    request text,
    previous char(64) not null,
    hash char(64) not null unique
);
create index audit_entry_subject on audit_entry (subject, number);
create index audit_entry_who on audit_entry (who, number);

create table audit_head (
    one boolean primary key default true check (one),
    number bigint not null,
    hash char(64) not null
);
insert into audit_head (number, hash) values (0, repeat('0', 64));

create function audit_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'Audit entries are never changed or removed.';
end $$;
create trigger audit_entry_only_grows before update or delete on audit_entry
    for each row execute function audit_only_grows();
create trigger audit_entry_is_never_emptied before truncate on audit_entry
    for each statement execute function audit_only_grows();

-- Sources. A version is a definition text with the mapping version that it was saved with; versions never change.
create table mapping_version (
    table_name text not null,
    number int not null check (number > 0),
    document text not null,
    author text not null,
    at timestamptz not null,
    comment text,
    primary key (table_name, number)
);

create table source (
    id text primary key,
    version int not null,
    paused boolean not null default false,
    created_by text not null,
    created_at timestamptz not null,
    secret_set_by text,
    secret_set_at timestamptz,
    schedule_cron text,
    schedule_zone text,
    schedule_stream text,
    schedule_wanted text not null default '',
    schedule_applied text not null default ''
);
create index source_schedule_open on source (id) where schedule_wanted <> schedule_applied;

create table source_version (
    source text not null references source (id) deferrable initially deferred,
    number int not null check (number > 0),
    definition text not null,
    streams text[] not null,
    hosts text[] not null,
    mapping_table text not null,
    mapping_number int not null,
    author text not null,
    at timestamptz not null,
    comment text,
    primary key (source, number),
    foreign key (mapping_table, mapping_number) references mapping_version (table_name, number)
);
create index source_version_mapping on source_version (mapping_table);

create function versions_never_change() returns trigger language plpgsql as $$
begin
    raise exception 'A saved version is never changed; save a new one.';
end $$;
create trigger source_version_never_changes before update on source_version
    for each row execute function versions_never_change();
create trigger mapping_version_never_changes before update on mapping_version
    for each row execute function versions_never_change();

-- Runs. The state in run is that of its newest attempt.
create table run_day (
    day date primary key,
    last int not null
);

create table run (
    id text primary key,
    source text not null,
    stream text not null,
    definition text not null,
    mapping text not null,
    requested_at timestamptz not null,
    requested_by text not null,
    attempt int not null,
    state text not null,
    cause text,
    counts text,
    counts_complete boolean not null default false
);
create index run_newest on run (requested_at desc, id desc);
create index run_of_source on run (source, requested_at desc, id desc);
create index run_in_state on run (state, requested_at desc, id desc);
create index run_without_counts on run (requested_at) where state = 'SUCCEEDED' and not counts_complete;

create table run_attempt (
    run text not null references run (id),
    number int not null check (number > 0),
    requested_at timestamptz not null,
    requested_by text not null,
    state text not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED', 'LOST')),
    started_at timestamptz,
    ended_at timestamptz,
    cause text,
    failed_step text,
    cancel_note text,
    polled_at timestamptz,
    primary key (run, number)
);
create index run_attempt_live on run_attempt (polled_at) where state in ('QUEUED', 'RUNNING');

create table run_step (
    run text not null,
    attempt int not null,
    number bigint not null,
    name text not null,
    entered timestamptz not null,
    exited timestamptz,
    state text not null,
    waiting boolean not null,
    retries int not null default 0,
    error text,
    primary key (run, attempt, number),
    foreign key (run, attempt) references run_attempt (run, number)
);

create table run_poll (
    one boolean primary key default true check (one),
    last_done timestamptz
);
insert into run_poll (last_done) values (null);

-- Background chores, in the shape that db-scheduler prescribes.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_beat on scheduled_tasks (last_heartbeat);
