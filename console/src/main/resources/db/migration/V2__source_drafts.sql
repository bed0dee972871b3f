-- What people are writing on and have not saved as a version. Each person has their own draft of an id, so that two never overwrite each other.
create table source_draft (
    source text not null,
    author text not null,
    definition text not null,
    mapping text,
    based_on int,
    secret_set_by text,
    secret_set_at timestamptz,
    saved_at timestamptz not null,
    number int not null check (number > 0),
    primary key (source, author)
);
create index source_draft_newest on source_draft (saved_at desc);
