-- What stands in for Redshift's catalog: records that PostgreSQL has no place for, functions it lacks, and system views over both.
-- Run as the superuser at every start, so every statement may be run again. No backslashes: sessions escape with them.
create schema if not exists redshift;
grant usage on schema redshift to public;

create table if not exists redshift.designs(
    relation oid primary key, style text, distkey text, sortstyle text, sortkeys jsonb not null default '[]',
    keys jsonb not null default '[]', created timestamp not null default timezone('UTC', now()));
create table if not exists redshift.refreshes(view oid primary key, automatic boolean not null, base_state text);
create table if not exists redshift.external_schemas(schema oid primary key, database text not null, role text not null);
create table if not exists redshift.load_history(
    id bigint generated always as identity primary key, user_name text not null, table_name text not null, data_source text not null,
    file_format text not null, source_file_count bigint not null, file_bytes_scanned bigint not null, loaded_rows bigint not null,
    status text not null, ended timestamp not null default timezone('UTC', clock_timestamp()));
create table if not exists redshift.load_errors(
    id bigint generated always as identity primary key, user_name text not null, table_name text not null, file_name text not null,
    line_number bigint not null, column_name text not null, column_type text not null, error_code integer not null,
    error_message text not null, happened timestamp not null default timezone('UTC', clock_timestamp()));

create table if not exists redshift.query_history(
    id bigint generated always as identity primary key, user_name text not null, session_id integer not null, query_type text not null,
    status text not null, start_time timestamp not null, end_time timestamp not null, execution_time bigint not null,
    error_message text, returned_rows bigint, query_text text not null);
-- Redshift keeps a week.
delete from redshift.query_history where start_time < timezone('UTC', now()) - interval '7 days';

-- The relation of this name, if the one who asks owns it.
create or replace function redshift.owned(relation text) returns oid language plpgsql stable as $$
declare
    target oid := pg_catalog.to_regclass(relation);
begin
    if target is null then
        raise exception 'relation "%" does not exist', relation using errcode = '42P01';
    end if;
    if not exists (select from pg_catalog.pg_class c where c.oid = target and pg_catalog.pg_has_role(session_user, c.relowner, 'USAGE')) then
        raise exception 'must be owner of relation %', relation using errcode = '42501';
    end if;
    return target;
end $$;

create or replace function redshift.record_design(relation text, design jsonb) returns void language sql security definer as $$
    insert into redshift.designs(relation, style, distkey, sortstyle, sortkeys, keys)
    values (redshift.owned(relation), design ->> 'style', design ->> 'distkey', design ->> 'sortstyle',
            coalesce(design -> 'sortkeys', '[]'), coalesce(design -> 'keys', '[]'))
    on conflict do nothing
$$;

create or replace function redshift.change_design(relation text, design jsonb) returns void language sql security definer as $$
    insert into redshift.designs as d (relation, style, distkey, sortstyle, sortkeys, keys)
    values (redshift.owned(relation), design ->> 'style', design ->> 'distkey', design ->> 'sortstyle',
            coalesce(design -> 'sortkeys', '[]'), coalesce(design -> 'keys', '[]'))
    on conflict (relation) do update set
        style = coalesce(excluded.style, case when excluded.distkey is null then d.style else 'KEY' end),
        distkey = coalesce(excluded.distkey, d.distkey),
        sortstyle = coalesce(excluded.sortstyle, d.sortstyle),
        sortkeys = case when excluded.sortkeys = '[]' then d.sortkeys else excluded.sortkeys end,
        keys = d.keys || excluded.keys
$$;

create or replace function redshift.record_external_schema(name text, database text, role text) returns void
language sql security definer as $$
    insert into redshift.external_schemas(schema, database, role)
    select n.oid, $2, $3 from pg_catalog.pg_namespace n
    where n.nspname = $1 and pg_catalog.pg_has_role(session_user, n.nspowner, 'USAGE')
    on conflict (schema) do update set database = excluded.database, role = excluded.role
$$;

-- The tables under a view, however many views lie between.
create or replace function redshift.base_tables(view oid) returns setof oid language sql stable as $$
    with recursive below(relation) as (
        select view
        union
        select d.refobjid from below b
        join pg_catalog.pg_rewrite r on r.ev_class = b.relation
        join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_rewrite'::regclass and d.objid = r.oid
            and d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid <> b.relation)
    select b.relation from below b join pg_catalog.pg_class c on c.oid = b.relation where c.relkind in ('r', 'p')
$$;

-- A text that changes when the tables under a view do. It counts what transactions wrote, including those rolled back.
create or replace function redshift.base_state(view oid) returns text language sql volatile as $$
    select coalesce(string_agg(
        t.relation || ':' || pg_catalog.pg_relation_filenode(t.relation) || ':' || (pg_catalog.pg_stat_get_tuples_inserted(t.relation)
            + pg_catalog.pg_stat_get_tuples_updated(t.relation) + pg_catalog.pg_stat_get_tuples_deleted(t.relation)),
        ',' order by t.relation), '')
    from redshift.base_tables(view) t(relation)
$$;

create or replace function redshift.record_refresh(view text, automatic boolean) returns void language sql security definer as $$
    insert into redshift.refreshes as r (view, automatic) values (redshift.owned(view), automatic)
    on conflict (view) do update set automatic = excluded.automatic
$$;

create or replace function redshift.before_refresh(view text) returns void language sql security definer as $$
    insert into redshift.refreshes as r (view, automatic, base_state)
    select v, false, redshift.base_state(v) from redshift.owned(view) v
    on conflict (view) do update set base_state = excluded.base_state
$$;

create or replace function redshift.getdate() returns timestamp language sql stable as $$
    select date_trunc('second', timezone(current_setting('timezone'), statement_timestamp()))
$$;
create or replace function redshift.sysdate() returns timestamp language sql stable as $$
    select timezone(current_setting('timezone'), now())
$$;
create or replace function redshift.version() returns text language sql immutable as $$
    select 'PostgreSQL 8.0.2 on i686-pc-linux-gnu, compiled by GCC gcc (GCC) 3.4.2 20041017 (Red Hat 3.4.2-6.fc3), Redshift 1.0.0 (Headgate sandbox)'::text
$$;

create or replace function redshift.unit(part text) returns text language plpgsql immutable as $$
begin
    return case
        when lower(part) in ('year', 'years', 'y', 'yr', 'yrs') then 'year'
        when lower(part) in ('quarter', 'quarters', 'qtr', 'qtrs') then 'quarter'
        when lower(part) in ('month', 'months', 'mon', 'mons') then 'month'
        when lower(part) in ('week', 'weeks', 'w') then 'week'
        when lower(part) in ('day', 'days', 'd') then 'day'
        when lower(part) in ('hour', 'hours', 'h', 'hr', 'hrs') then 'hour'
        when lower(part) in ('minute', 'minutes', 'm', 'min', 'mins') then 'minute'
        when lower(part) in ('second', 'seconds', 's', 'sec', 'secs') then 'second'
        when lower(part) in ('millisecond', 'milliseconds', 'ms', 'msec', 'msecs') then 'millisecond'
        when lower(part) in ('microsecond', 'microseconds', 'us', 'microsec', 'microsecs') then 'microsecond'
    end;
end $$;
create or replace function redshift.step(part text, amount bigint) returns interval language plpgsql immutable as $$
begin
    if redshift.unit(part) is null then
        raise exception '"%" is not a part of a date', part using errcode = '22023';
    end if;
    return amount * case redshift.unit(part) when 'quarter' then interval '3 months' else ('1 ' || redshift.unit(part))::interval end;
end $$;
create or replace function redshift.dateadd(part text, amount bigint, moment timestamp) returns timestamp language sql immutable as $$
    select moment + redshift.step(part, amount)
$$;
create or replace function redshift.dateadd(part text, amount bigint, moment timestamptz) returns timestamptz language sql stable as $$
    select moment + redshift.step(part, amount)
$$;
create or replace function redshift.datediff(part text, earlier timestamp, later timestamp) returns bigint language sql immutable as $$
    select (case redshift.unit(part)
        when 'year' then extract(year from later) - extract(year from earlier)
        when 'quarter' then 4 * (extract(year from later) - extract(year from earlier)) + extract(quarter from later) - extract(quarter from earlier)
        when 'month' then 12 * (extract(year from later) - extract(year from earlier)) + extract(month from later) - extract(month from earlier)
        when 'week' then (date_trunc('week', later)::date - date_trunc('week', earlier)::date) / 7
        when 'day' then later::date - earlier::date
        when 'hour' then extract(epoch from date_trunc('hour', later) - date_trunc('hour', earlier)) / 3600
        when 'minute' then extract(epoch from date_trunc('minute', later) - date_trunc('minute', earlier)) / 60
        when 'second' then extract(epoch from date_trunc('second', later) - date_trunc('second', earlier))
        when 'millisecond' then extract(epoch from date_trunc('milliseconds', later) - date_trunc('milliseconds', earlier)) * 1000
        when 'microsecond' then extract(epoch from later - earlier) * 1000000
    end)::bigint
$$;
create or replace function redshift.convert_timezone(source text, target text, moment timestamp) returns timestamp language sql immutable as $$
    select timezone(target, timezone(source, moment))
$$;
create or replace function redshift.convert_timezone(target text, moment timestamp) returns timestamp language sql immutable as $$
    select timezone(target, timezone('UTC', moment))
$$;
create or replace function redshift.last_day(day timestamp) returns date language sql immutable as $$
    select (date_trunc('month', day) + interval '1 month - 1 day')::date
$$;
create or replace function redshift.add_months(day timestamp, months bigint) returns timestamp language sql immutable as $$
    select case when day::date = redshift.last_day(day) then redshift.last_day(date_trunc('month', day) + months * interval '1 month') + day::time
        else day + months * interval '1 month' end
$$;
create or replace function redshift.json_extract_path_text(document text, variadic path text[]) returns text language sql immutable as $$
    select document::jsonb #>> path
$$;

-- The driver asks these two when it lists columns and procedures.
create or replace function redshift.pg_get_late_binding_view_cols() returns setof record language sql stable as $$
    select null::name, null::name, null::name, null::text, null::int where false
$$;
create or replace view redshift.pg_proc_info as select p.oid as prooid, p.* from pg_catalog.pg_proc p;

create or replace view redshift.svv_external_schemas as
select n.oid::integer as esoid, 1 as eskind, n.nspname::text as schemaname, n.nspowner::integer as esowner, e.database as databasename,
    json_build_object('IAM_ROLE', e.role)::text as esoptions
from redshift.external_schemas e join pg_catalog.pg_namespace n on n.oid = e.schema;
create or replace view redshift.svv_external_tables as
select null::text as redshift_database_name, null::text as schemaname, null::text as tablename, null::text as tabletype, null::text as location
where false;
create or replace view redshift.svv_external_columns as
select null::text as redshift_database_name, null::text as schemaname, null::text as tablename, null::text as columnname,
    null::text as external_type, null::integer as columnnum, null::integer as part_key, null::text as is_nullable
where false;
create or replace view redshift.svv_all_schemas as
select current_database()::text as database_name, n.nspname::text as schema_name, n.nspowner::integer as schema_owner,
    case when e.schema is null then 'local' else 'external' end as schema_type, n.nspacl::text as schema_acl,
    null::text as source_database, null::text as schema_option
from pg_catalog.pg_namespace n left join redshift.external_schemas e on e.schema = n.oid
where n.nspname not like 'pg/_t%' escape '/' and n.nspname <> 'redshift';
create or replace view redshift.svv_tables as
select t.table_catalog::text, t.table_schema::text, t.table_name::text, t.table_type::text, null::text as remarks
from information_schema.tables t where t.table_schema <> 'redshift'
union all
select current_database()::text, n.nspname::text, c.relname::text, 'VIEW', null
from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'm' and pg_catalog.has_table_privilege(c.oid, 'SELECT');
create or replace view redshift.svv_columns as
select c.table_catalog::text, c.table_schema::text, c.table_name::text, c.column_name::text, c.ordinal_position::integer,
    c.column_default::text, c.is_nullable::text, c.data_type::text, c.character_maximum_length::integer, c.numeric_precision::integer,
    c.numeric_precision_radix::integer, c.numeric_scale::integer, c.datetime_precision::integer, c.interval_type::text,
    c.interval_precision::text, null::text as character_set_catalog, null::text as remarks
from information_schema.columns c where c.table_schema <> 'redshift';
create or replace view redshift.svv_redshift_databases as
select datname::text as database_name, datdba::integer as database_owner, 'local'::text as database_type, datacl::text as database_acl,
    null::text as database_options
from pg_catalog.pg_database where datname = current_database();

create or replace view redshift.svv_mv_info as
select current_database()::text as database_name, n.nspname::text as schema_name, pg_catalog.pg_get_userbyid(c.relowner)::text as user_name,
    c.relname::text as name, case when redshift.base_state(c.oid) = r.base_state then 'f' else 't' end as is_stale, 0 as state,
    coalesce(r.automatic, false) as autorefresh, null::boolean as autorewrite
from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace left join redshift.refreshes r on r.view = c.oid
where c.relkind = 'm';

-- NULL is what PostgreSQL cannot know: nothing here is made up. Like Redshift's own, the view leaves empty tables out.
create or replace view redshift.svv_table_info as
select current_database()::text as database, n.nspname::text as schema, c.oid as table_id, c.relname::text as "table",
    'N'::text as encoded,
    case when d.distkey is not null then 'KEY(' || d.distkey || ')' when coalesce(d.style, 'AUTO') = 'AUTO' then 'AUTO(EVEN)' else d.style end as diststyle,
    case when d.sortstyle = 'INTERLEAVED' then 'INTERLEAVED' else d.sortkeys ->> 0 end as sortkey1,
    (select max(a.atttypmod - 4) from pg_catalog.pg_attribute a where a.attrelid = c.oid and a.atttypid = 'varchar'::regtype) as max_varchar,
    coalesce(jsonb_array_length(d.sortkeys), 0) as sortkey_num,
    ceil(pg_catalog.pg_total_relation_size(c.oid) / 1048576.0)::bigint as size,
    null::numeric as pct_used, null::bigint as empty, null::numeric as unsorted,
    case when pg_catalog.pg_stat_get_last_analyze_time(c.oid) is null and pg_catalog.pg_stat_get_last_autoanalyze_time(c.oid) is null then 100
        else round(least(100, 100.0 * pg_catalog.pg_stat_get_mod_since_analyze(c.oid) / pg_catalog.pg_stat_get_live_tuples(c.oid)), 2)
    end as stats_off,
    pg_catalog.pg_stat_get_live_tuples(c.oid) + pg_catalog.pg_stat_get_dead_tuples(c.oid) as tbl_rows,
    null::numeric as skew_sortkey1, null::numeric as skew_rows, pg_catalog.pg_stat_get_live_tuples(c.oid) as estimated_visible_rows,
    null::text as risk_event, null::numeric as vacuum_sort_benefit, d.created as create_time
from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace left join redshift.designs d on d.relation = c.oid
where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'redshift') and n.nspname not like 'pg/_t%' escape '/'
    and pg_catalog.pg_stat_get_live_tuples(c.oid) > 0;

create or replace view redshift.pg_table_def as
select n.nspname::text as schemaname, c.relname::text as tablename, a.attname::text as column,
    pg_catalog.format_type(a.atttypid, a.atttypmod) as type, 'none'::text as encoding, coalesce(a.attname = d.distkey, false) as distkey,
    coalesce((select k.place::integer * case when d.sortstyle = 'INTERLEAVED' and k.place % 2 = 0 then -1 else 1 end
        from jsonb_array_elements_text(d.sortkeys) with ordinality k(name, place) where k.name = a.attname), 0) as sortkey,
    a.attnotnull as notnull
from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join redshift.designs d on d.relation = c.oid
where c.relkind in ('r', 'm') and a.attnum > 0 and not a.attisdropped and n.nspname = any (pg_catalog.current_schemas(false));

create or replace view redshift.sys_load_history as
select u.usesysid::integer as user_id, h.id as query_id, null::bigint as transaction_id, null::integer as session_id,
    current_database()::text as database_name, h.status, h.table_name, null::timestamp as start_time, h.ended as end_time,
    null::bigint as duration, h.data_source, h.file_format, h.loaded_rows, null::bigint as loaded_bytes, h.source_file_count,
    h.file_bytes_scanned as source_file_bytes, h.source_file_count as file_count_scanned, h.file_bytes_scanned, 0::bigint as error_count
from redshift.load_history h left join pg_catalog.pg_user u on u.usename = h.user_name
where h.user_name = session_user or pg_catalog.pg_has_role(session_user, 'pg_monitor', 'USAGE');
-- There is no queue yet, so nobody waits in one; labels and bytes are not known.
create or replace view redshift.sys_query_history as
select u.usesysid::integer as user_id, q.id as query_id, null::text as query_label, null::bigint as transaction_id, q.session_id,
    current_database()::text as database_name, q.query_type, q.status, false as result_cache_hit, q.start_time, q.end_time,
    q.execution_time as elapsed_time, 0::bigint as queue_time, q.execution_time, q.error_message, q.returned_rows,
    null::bigint as returned_bytes, q.query_text, null::integer as service_class_id, null::text as query_priority,
    null::text as short_query_accelerated
from redshift.query_history q left join pg_catalog.pg_user u on u.usename = q.user_name
where q.user_name = session_user or pg_catalog.pg_has_role(session_user, 'pg_monitor', 'USAGE');
create or replace view redshift.sys_load_error_detail as
select u.usesysid::integer as user_id, e.id as query_id, null::bigint as transaction_id, null::integer as session_id,
    current_database()::text as database_name, pg_catalog.to_regclass(e.table_name)::oid as table_id, e.happened as start_time, e.file_name,
    e.line_number, e.column_name, e.column_type, null::text as column_length, null::integer as position, e.error_code, e.error_message
from redshift.load_errors e left join pg_catalog.pg_user u on u.usename = e.user_name
where e.user_name = session_user or pg_catalog.pg_has_role(session_user, 'pg_monitor', 'USAGE');
create or replace view redshift.stl_load_errors as
select d.user_id as userid, 0 as slice, d.table_id as tbl, d.start_time as starttime, d.session_id as session, d.query_id as query,
    d.file_name as filename, d.line_number, d.column_name as colname, d.column_type as type, d.column_length as col_length,
    d.position, null::text as raw_line, null::text as raw_field_value, d.error_code as err_code, d.error_message as err_reason
from redshift.sys_load_error_detail d;

grant select on redshift.svv_external_schemas, redshift.svv_external_tables, redshift.svv_external_columns, redshift.svv_all_schemas,
    redshift.svv_redshift_databases, redshift.svv_tables, redshift.svv_columns, redshift.svv_mv_info, redshift.pg_table_def, redshift.pg_proc_info, redshift.sys_query_history, redshift.sys_load_history,
    redshift.sys_load_error_detail, redshift.stl_load_errors to public;
