package dev.headgate.console.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.console.audit.Audit;
import dev.headgate.console.audit.AuditEvent;
import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.Rest;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ConsoleTest
class PostgresAuditChainTest {

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Rest rest;

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set who = 'nobody'", "delete from audit_entry", "truncate audit_entry"})
    void the_database_refuses_to_change_an_entry(String statement) {
        audit.recordAlone(AuditEvent.done("test.refuse", "test/1"));

        assertThatThrownBy(() -> sql.sql(statement).update())
                .hasMessageContaining("Audit entries are never changed or removed");
    }

    @Test
    void entries_of_many_at_once_make_one_whole_chain() throws Exception {
        var done = new ArrayList<Future<?>>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                var event = AuditEvent.done("test.many", "test/many").with("i", i);
                done.add(people.submit(() -> audit.recordAlone(event)));
            }
        }
        for (var each : done) {
            each.get();
        }

        assertThat(audit.verify().problem()).isEmpty();
        assertThat(sql.sql("select count(*) from audit_entry where subject = 'test/many'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(40);
    }

    @Test
    void an_entry_stands_or_falls_with_its_change() {
        transactions.executeWithoutResult(status -> {
            audit.record(AuditEvent.done("test.rolled-back", "test/rolled-back"));
            status.setRollbackOnly();
        });

        assertThat(sql.sql("select count(*) from audit_entry where subject = 'test/rolled-back'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(audit.verify().problem()).isEmpty();
        assertThatThrownBy(() -> audit.record(AuditEvent.done("test.alone", "test/alone")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void an_entry_changed_behind_the_consoles_back_is_found() {
        audit.recordAlone(AuditEvent.done("test.tamper", "test/tamper"));
        transactions.executeWithoutResult(status -> {
            sql.sql("alter table audit_entry disable trigger audit_entry_only_grows")
                    .update();
            sql.sql("update audit_entry set who = 'somebody else' where subject = 'test/tamper'")
                    .update();

            assertThat(audit.verify().problem().orElseThrow()).contains("was changed after it was written");

            status.setRollbackOnly();
        });
    }

    @Test
    void an_admin_reads_who_did_what_and_a_refused_act_is_there_too() {
        rest.post("/api/v1/runs/r-refused-0001/cancel", "", "ANALYST");

        var entries = rest.get("/api/v1/audit?who=analyst&limit=1", "ADMIN").json();

        assertThat(entries.at("/items/0/action").asString()).isEqualTo("access");
        assertThat(entries.at("/items/0/outcome").asString()).isEqualTo("REFUSED");
        assertThat(entries.at("/items/0/subject").asString()).isEqualTo("POST /api/v1/runs/r-refused-0001/cancel");
        assertThat(entries.at("/items/0/request").asString()).isNotEmpty();
        assertThat(rest.get("/api/v1/audit/verification", "ADMIN")
                        .json()
                        .path("problem")
                        .isNull())
                .isTrue();
    }
}
