-- Sign-outs, so that every console ends the sessions that they concern. With a session of the issuer only that one
-- ends; with a subject alone, all that this person had begun before.
create table sign_out (
    number bigint generated always as identity primary key,
    session text,
    subject text,
    at timestamptz not null,
    check (session is not null or subject is not null)
);
create index sign_out_of_session on sign_out (session) where session is not null;
create index sign_out_of_subject on sign_out (subject, at) where session is null;
create index sign_out_at on sign_out (at);
