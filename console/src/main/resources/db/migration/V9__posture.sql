-- Posture: what scans found. Only changes are rows: a scan that finds everything as it was adds one row of posture_scan and a few of posture_trend.
create table posture_scan (
    id bigint generated always as identity primary key,
    extent text not null check (extent in ('FULL', 'INCREMENTAL')),
    state text not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    asked_by text not null,
    asked_at timestamptz not null,
    begun_at timestamptz,
    ended_at timestamptz,
    calls bigint not null default 0,
    throttled bigint not null default 0,
    looked int not null default 0,
    buckets int not null default 0,
    changes int not null default 0,
    problems text[] not null default '{}'
);
-- One of each kind at a time, whichever console is asked.
create unique index posture_scan_running on posture_scan (extent) where state = 'RUNNING';
create index posture_scan_done on posture_scan (extent, state, ended_at desc);

-- An account, what AWS last said of it as a whole, and when all of its buckets were last looked at: their own rows need no write for that.
create table posture_account (
    account text primary key,
    looked_at timestamptz not null,
    hash text not null,
    document jsonb not null
);

-- A bucket as long as it is there; one of the same name that comes later is another. Its hashes tell what has changed; status is the
-- worst of its findings, required_status the worst of those that its zone's baseline asks for, totals how many there are of each.
create table posture_bucket (
    id bigint generated always as identity primary key,
    name text not null,
    account text not null,
    region text not null,
    zone text,
    first_seen timestamptz not null,
    looked_at timestamptz not null,
    gone_at timestamptz,
    snapshot_hash text not null,
    findings_hash text not null,
    status text not null,
    required_status text,
    totals jsonb not null
);
create unique index posture_bucket_there on posture_bucket (name) where gone_at is null;

-- What AWS answered about a bucket, each time that it was another answer than before; the newest is how it is.
create table posture_snapshot (
    bucket bigint not null references posture_bucket,
    scan bigint not null references posture_scan,
    taken_at timestamptz not null,
    hash text not null,
    document jsonb not null,
    primary key (bucket, scan)
);

-- How each check stands now. first_seen is since when it has come to this status, changed_at since when in these words.
create table posture_finding (
    bucket bigint not null references posture_bucket,
    check_id text not null,
    status text not null,
    severity text not null,
    required boolean not null,
    sentence text not null,
    path text not null,
    first_seen timestamptz not null,
    changed_at timestamptz not null,
    scan bigint not null references posture_scan,
    primary key (bucket, check_id)
);
create index posture_finding_wrong on posture_finding (status, severity) where status in ('FAIL', 'UNKNOWN', 'ERROR');
create index posture_finding_new on posture_finding (first_seen);

-- How each check stood before, from changed_at until then.
create table posture_finding_past (
    bucket bigint not null references posture_bucket,
    check_id text not null,
    status text not null,
    severity text not null,
    required boolean not null,
    sentence text not null,
    path text not null,
    first_seen timestamptz not null,
    changed_at timestamptz not null,
    until timestamptz not null,
    scan bigint not null references posture_scan,
    primary key (bucket, check_id, until)
);

-- What each scan came to, account by account.
create table posture_trend (
    scan bigint not null references posture_scan,
    account text not null,
    status text not null,
    severity text not null,
    findings int not null,
    required int not null,
    primary key (scan, account, status, severity)
);
