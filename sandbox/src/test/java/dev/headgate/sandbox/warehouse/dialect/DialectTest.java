package dev.headgate.sandbox.warehouse.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {

    private final Dialect dialect = new Dialect("lake"::equals);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            select nvl(a, len(b)) from t              | select coalesce(a, length(b)) from t
            select getdate()                          | select redshift.getdate()
            select sysdate                            | select redshift.sysdate()
            select dateadd(day, -7, d)                | select redshift.dateadd('day', -7, d)
            select datediff('day', a, b)              | select redshift.datediff('day', a, b)
            select decode(a, 1, 'x', 'y')             | select (case when (a) is not distinct from (1) then 'x' else 'y' end)
            select nvl2(a, 1, 2)                      | select (case when (a) is not null then 1 else 2 end)
            select listagg(a, ',') within group (order by b) from t | select string_agg((a)::text, ',' order by b) from t
            select listagg(distinct a) from t         | select string_agg(distinct (a)::text, '') from t
            select top 5 a from t order by a          | select a from t order by a LIMIT 5
            select * from (select top 2 a from t) x   | select * from (select a from t LIMIT 2) x
            select a::varchar(max) from t             | select a::varchar(65535) from t
            select a::super from t                    | select a::jsonb from t
            select convert(int, a) from t             | select cast(a as int) from t
            select "table" from svv_table_info        | select "table" from redshift.svv_table_info
            select 1 from pg_catalog.svv_table_info i | select 1 from redshift.svv_table_info i
            lock public.a, staging.b                  | lock table public.a, staging.b in access exclusive mode
            vacuum full public.t to 95 percent boost  | vacuum public.t
            vacuum sort only t                        | vacuum t
            vacuum                                    | vacuum
            analyze t predicate columns               | analyze t
            analyze t (a, b)                          | analyze t (a, b)
            set query_group to 'x''y'                 | set headgate.query_group to 'x''y'
            set session query_group = x               | set headgate.query_group to 'x'
            set query_group to default                | set headgate.query_group to default
            show query_group                          | select current_setting('headgate.query_group') as query_group
            set statement_timeout to 1000             | set statement_timeout to 1000
            create user u password disable            | create user u password null
            alter user u password 'p''q'              | alter user u password 'p''q'
            create temp table x (like public.t)       | create temp table x (like public.t)
            create table x (a int, b text, c decimal) | create table x (a int, b varchar(256), c decimal(18,0))
            create table x (a bigint identity(1, 2))  | create table x (a bigint generated always as identity (start with 1 increment by 2))
            create table x (a varchar encode zstd default 'b' not null) | create table x (a varchar(256) default 'b' not null)
            create table x (d timestamp default getdate()) | create table x (d timestamp default redshift.getdate())
            create table x (d double precision null)  | create table x (d double precision)
            alter table x add column y super encode zstd | alter table x add column y jsonb
            alter table x rename to y                 | alter table x rename to y
            create view v as select 1 with no schema binding | create view v as select 1
            """)
    void a_statement_is_put_into_the_words_of_postgresql(String redshift, String postgresql) {
        assertThat(dialect.plans(redshift).stream().map(DialectTest::text))
                .singleElement()
                .asString()
                .isEqualToNormalizingWhitespace(postgresql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'nvl(a, b) getdate() sysdate top 5 svv_table_info'",
                "select \"sysdate\", \"getdate\" from t",
                "select /* nvl(a) */ a -- sysdate\n from t",
                "select $$ sysdate $$",
                "select t.sysdate, x.len(a) from t",
                "select 'it\\'s sysdate'",
                "select a from t where b = '' or c = ' '' '",
                "insert into t values ($1, $2)",
                "delete from t using s where t.a = s.a",
                "update t set a = s.a from s where t.b = s.b"
            })
    void what_is_the_same_in_both_is_not_touched(String sql) {
        assertThat(dialect.plans(sql)).containsExactly(new Plan.Forward(sql));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            create index i on t (a)                             | no CREATE INDEX
            create table x (a jsonb)                            | no column type "jsonb"
            create table x (a int check (a > 0))                | syntax error
            create table x (a int, check (a > 0))               | no CHECK
            create table x (a int sortkey, b int sortkey)       | one sort key
            create table x (a int distkey, b int distkey)       | one DISTKEY
            insert into t values (1) on conflict do nothing     | no ON CONFLICT
            insert into t values (1) returning a                | no RETURNING
            select distinct on (a) b from t                     | no DISTINCT ON
            select * from lake.sales                            | External tables are not simulated
            unload ('select 1') to 's3://b/k' iam_role default  | UNLOAD is not simulated
            merge into t x using s on x.a = s.a when matched then delete when not matched then insert values (1) | no alias
            merge into t using (select 1) s on t.a = s.a when matched then delete when not matched then insert values (1) | not from a query
            merge into t using s on t.a = s.a when matched then delete | both WHEN MATCHED
            merge into t using s on t.a = s.a remove duplicates | REMOVE DUPLICATES is not simulated
            analyze compression t                               | not compressed
            copy t from 's3://b/k' iam_role default             | delimited text is not simulated
            copy t from 's3://b/k' parquet                      | needs credentials
            copy t from '/tmp/x' iam_role default parquet       | reads from 's3://bucket/key'
            copy t from 's3://b/k' iam_role default parquet nonsense | syntax error at or near "nonsense"
            select top 1 a from t union select b from s         | TOP in one half
            """)
    void what_redshift_or_the_sandbox_lacks_is_refused_in_words(String sql, String why) {
        assertThat(dialect.plans(sql))
                .singleElement()
                .isInstanceOfSatisfying(
                        Plan.Refused.class,
                        refused -> assertThat(refused.sentence()).contains(why));
    }

    @Test
    void the_design_and_the_keys_of_a_table_are_recorded_and_not_given_to_postgresql() {
        var plan = dialect.plans("""
                CREATE TABLE IF NOT EXISTS s.f (
                  id BIGINT PRIMARY KEY, other INT REFERENCES s.o (id), c VARCHAR(MAX) DISTKEY,
                  CONSTRAINT u UNIQUE (c), FOREIGN KEY (other) REFERENCES s.o)
                BACKUP NO DISTSTYLE KEY INTERLEAVED SORTKEY (id, c) ENCODE AUTO
                """).getFirst();

        assertThat(plan).isInstanceOfSatisfying(Plan.Several.class, several -> {
            assertThat(several.statements().getFirst())
                    .isEqualTo("create table if not exists s.f (id bigint not null, other int, c varchar(65535))");
            assertThat(several.statements().get(1))
                    .contains("record_design('s.f'")
                    .contains("\"sortstyle\":\"INTERLEAVED\"")
                    .contains("PRIMARY KEY", "UNIQUE", "FOREIGN KEY", "s.o(id)");
        });
    }

    @Test
    void a_table_made_from_a_query_keeps_its_design() {
        var plan = dialect.plans("create table x distkey(a) sortkey(b) as select nvl(a, 1) a, b from t")
                .getFirst();

        assertThat(text(plan)).isEqualTo("create table x as select coalesce(a, 1) a, b from t");
    }

    @Test
    void a_copy_is_read_with_all_its_options() {
        var plan = dialect.plans(
                        "copy staging.t (a, \"B\") from 's3://bucket/a/b.json' iam_role 'arn:aws:iam::1:role/r'"
                                + " region 'eu-central-1' format as parquet manifest compupdate off statupdate on")
                .getFirst();

        assertThat(plan).isInstanceOfSatisfying(Plan.Load.class, load -> {
            assertThat(load.command().table()).isEqualTo("staging.t");
            assertThat(load.command().columns()).containsExactly("a", "B");
            assertThat(load.command().from().url()).isEqualTo("s3://bucket/a/b.json");
            assertThat(load.command().options().manifest()).isTrue();
            assertThat(load.command().notices()).hasSize(2);
        });
    }

    @Test
    void no_text_makes_the_dialect_throw() {
        var random = new Random(7);
        var words =
                ("create table select top ( ) , ' \" copy from merge into nvl decode a 1 alter user set vacuum as . ; $$ identity like"
                                + " default not null external schema")
                        .split(" ");
        for (var i = 0; i < 50_000; i++) {
            var text = new StringBuilder();
            for (var w = random.nextInt(12); w > 0; w--) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }

            assertThat(dialect.plans(text.toString())).as(text.toString()).isNotNull();
        }
    }

    private static String text(Plan plan) {
        return switch (plan) {
            case Plan.Forward(var sql) -> sql;
            case Plan.Several several -> several.statements().getFirst();
            case Plan.Committing committing -> committing.sql();
            case Plan.Load load -> load.command().table();
            case Plan.Refused refused -> refused.sentence();
        };
    }
}
