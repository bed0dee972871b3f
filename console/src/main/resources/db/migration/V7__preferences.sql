-- What each person wants to find as they left it, on every console and after every sign-in.
create table preference (
    person text not null,
    key text not null,
    value text not null,
    primary key (person, key)
);
