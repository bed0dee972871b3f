package dev.headgate.sandbox.aws.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.sandbox.FreePorts;
import dev.headgate.sandbox.aws.http.GatewayServer;
import dev.headgate.sandbox.postgres.DatabaseAtHand;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.redshiftdata.RedshiftDataClient;
import software.amazon.awssdk.services.redshiftdata.model.DescribeStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.Field;
import software.amazon.awssdk.services.redshiftdata.model.ResourceNotFoundException;
import software.amazon.awssdk.services.redshiftdata.model.SqlParameter;
import software.amazon.awssdk.services.redshiftdata.model.StatusString;
import software.amazon.awssdk.services.redshiftdata.model.SubStatementData;

/** The Data API through the genuine SDK, over a database that is at hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DataServiceTest {

    private DatabaseAtHand database;
    private GatewayServer server;
    private RedshiftDataClient data;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        database = DatabaseAtHand.in(folder);
        var service = new DataService((_, user) -> database.connect(user), Clock.systemUTC());
        int port = FreePorts.one();
        server = new GatewayServer(port, Map.of("redshift-data", service), service);
        server.start();
        data = RedshiftDataClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .build();
    }

    @AfterAll
    void stop() {
        data.close();
        server.close();
        database.close();
    }

    @Test
    void a_query_gives_typed_rows_in_pages() {
        var id = execute("select n::bigint as n, n * 0.5::float8 as half, n > 1 as more, n::numeric(6,2) as exact,"
                + " case when n > 1 then 'x' end as text from generate_series(1, 3) n order by 1");

        var ended = ended(id);
        var first = data.getStatementResult(get -> get.id(id));

        assertThat(ended.status()).as(ended.error()).isEqualTo(StatusString.FINISHED);
        assertThat(ended.hasResultSet()).isTrue();
        assertThat(ended.resultRows()).isEqualTo(3);
        assertThat(first.totalNumRows()).isEqualTo(3);
        assertThat(first.columnMetadata())
                .extracting(column -> column.typeName())
                .startsWith("int8", "float8", "bool");
        assertThat(first.records().getFirst())
                .containsExactly(
                        Field.fromLongValue(1L),
                        Field.fromDoubleValue(0.5),
                        Field.fromBooleanValue(false),
                        Field.fromStringValue("1.00"),
                        Field.fromIsNull(true));
    }

    @Test
    void parameters_are_values_and_never_text_of_the_statement() {
        var id = data.executeStatement(request -> request.database("d")
                        .dbUser("postgres")
                        .sql("select :a::text || ':a' as one, length(:b) as two")
                        .parameters(parameter("a", "x'; drop table t; --"), parameter("b", "four")))
                .id();

        var ended = ended(id);

        assertThat(ended.status()).as(ended.error()).isEqualTo(StatusString.FINISHED);
        assertThat(data.getStatementResult(get -> get.id(id)).records().getFirst())
                .containsExactly(Field.fromStringValue("x'; drop table t; --:a"), Field.fromLongValue(4L));
    }

    @Test
    void a_batch_is_one_transaction_and_each_statement_has_its_own_state() {
        ended(execute("create table batch (id int)"));

        var failed = ended(batch("b-1", "insert into batch values (1)", "insert into nowhere values (1)", "select 1"));
        var good = ended(batch("b-2", "insert into batch values (1), (2)", "select count(*) from batch"));

        assertThat(failed.status()).isEqualTo(StatusString.FAILED);
        assertThat(failed.error()).startsWith("Query #2 failed with ERROR: relation \"nowhere\" does not exist");
        assertThat(failed.subStatements())
                .extracting(SubStatementData::statusAsString)
                .containsExactly("FINISHED", "FAILED", "ABORTED");
        assertThat(good.status()).as(good.error()).isEqualTo(StatusString.FINISHED);
        assertThat(good.subStatements())
                .extracting(SubStatementData::resultRows)
                .containsExactly(2L, 1L);
        var counted = data.getStatementResult(get -> get.id(good.id() + ":2"));
        assertThat(counted.records()).containsExactly(List.of(Field.fromLongValue(2L)));
        assertThatThrownBy(() -> data.getStatementResult(get -> get.id(good.id() + ":1")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void the_same_token_is_the_same_statement() {
        ended(execute("create table token (id int)"));

        var first = batch("same", "insert into token values (1)");
        var second = batch("same", "insert into token values (1)");
        ended(first);
        var id = execute("select count(*) from token");
        ended(id);

        assertThat(second).isEqualTo(first);
        assertThat(data.getStatementResult(get -> get.id(id)).records())
                .containsExactly(List.of(Field.fromLongValue(1L)));
    }

    @Test
    void a_running_statement_can_be_cancelled() {
        var id = execute("select pg_sleep(600)");
        until(id, StatusString.STARTED);

        data.cancelStatement(cancel -> cancel.id(id));

        assertThat(ended(id).status()).isEqualTo(StatusString.ABORTED);
    }

    @Test
    void a_user_that_the_warehouse_does_not_know_is_a_failed_statement() {
        var id = data.executeStatement(
                        request -> request.database("d").dbUser("nobody").sql("select 1"))
                .id();

        var ended = ended(id);

        assertThat(ended.status()).isEqualTo(StatusString.FAILED);
        assertThat(ended.error()).contains("nobody");
    }

    private static SqlParameter parameter(String name, String value) {
        return SqlParameter.builder().name(name).value(value).build();
    }

    private String execute(String sql) {
        return data.executeStatement(
                        request -> request.database("d").dbUser("postgres").sql(sql))
                .id();
    }

    private String batch(String token, String... sqls) {
        return data.batchExecuteStatement(request -> request.database("d")
                        .dbUser("postgres")
                        .clientToken(token)
                        .sqls(sqls))
                .id();
    }

    private DescribeStatementResponse ended(String id) {
        return until(id, StatusString.FINISHED, StatusString.FAILED, StatusString.ABORTED);
    }

    private DescribeStatementResponse until(String id, StatusString... wanted) {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < deadline) {
            var now = data.describeStatement(describe -> describe.id(id));
            if (List.of(wanted).contains(now.status())) {
                return now;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new AssertionError(id + " did not become " + List.of(wanted));
    }

    @Test
    void errors_are_the_warehouses_own() {
        var ended = ended(execute("selec 1"));

        assertThat(ended.status()).isEqualTo(StatusString.FAILED);
        assertThat(ended.error()).startsWith("ERROR: syntax error at or near \"selec\"");
    }
}
