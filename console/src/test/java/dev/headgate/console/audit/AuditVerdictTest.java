package dev.headgate.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditVerdictTest {

    @Test
    void a_chain_as_it_was_written_is_whole() {
        var chain = chain(3);

        assertThat(AuditVerdict.of(chain.stream(), head(chain))).isEqualTo(new AuditVerdict(3, Optional.empty()));
    }

    @Test
    void an_entry_changed_later_is_found() {
        var chain = chain(3);
        var second = chain.get(1);
        chain.set(1, entry(2, "somebody else", second.previous(), second.hash()));

        var verdict = AuditVerdict.of(chain.stream(), head(chain));

        assertThat(verdict.problem()).contains("Entry 2 was changed after it was written.");
    }

    @Test
    void an_entry_changed_together_with_its_hash_breaks_the_next_one() {
        var chain = chain(3);
        chain.set(1, entry(2, "somebody else", chain.get(0).hash(), "").sealed());

        var verdict = AuditVerdict.of(chain.stream(), head(chain));

        assertThat(verdict.problem()).contains("Entry 3 does not continue the entry before it.");
    }

    @Test
    void an_entry_taken_out_of_the_middle_is_missed() {
        var chain = chain(3);
        chain.remove(1);

        assertThat(AuditVerdict.of(chain.stream(), head(chain)).problem())
                .contains("Entry 2 is missing; entry 3 follows.");
    }

    @Test
    void an_entry_taken_from_the_end_is_missed() {
        var chain = chain(3);
        var head = head(chain);
        chain.removeLast();

        assertThat(AuditVerdict.of(chain.stream(), head).problem())
                .contains("The chain ends at entry 2 but was written up to entry 3.");
    }

    private static List<AuditEntry> chain(int length) {
        var chain = new ArrayList<AuditEntry>();
        var previous = AuditEntry.BEGINNING;
        for (int number = 1; number <= length; number++) {
            chain.add(entry(number, "ada", previous, "").sealed());
            previous = chain.getLast().hash();
        }
        return chain;
    }

    private static AuditEntry entry(int number, String who, String previous, String hash) {
        return new AuditEntry(
                number,
                Instant.parse("2026-03-01T12:00:00Z"),
                who,
                "ANALYST",
                "source.revise",
                "source/sales-api",
                Outcome.DONE,
                Map.of("version", "2"),
                Optional.of("request-1"),
                previous,
                hash);
    }

    private static AuditChain.Head head(List<AuditEntry> chain) {
        return new AuditChain.Head(chain.getLast().number(), chain.getLast().hash());
    }
}
