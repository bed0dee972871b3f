package dev.headgate.console.posture.store;

import dev.headgate.engine.posture.BucketSnapshot.Fate;
import dev.headgate.engine.posture.Finding;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what a scan came to: findings by account, status and severity. */
@Component
class TrendRows {

    private final JdbcClient sql;

    TrendRows(JdbcClient sql) {
        this.sql = sql;
    }

    private record Cell(String account, String status, String severity) implements Comparable<Cell> {

        static Cell of(Finding finding) {
            return new Cell(
                    finding.bucket().account(),
                    finding.outcome().status().name(),
                    finding.check().severity().name());
        }

        @Override
        public int compareTo(Cell other) {
            return toString().compareTo(other.toString());
        }
    }

    void keep(Keeping keeping) {
        var all = new TreeMap<Cell, Integer>();
        var required = new TreeMap<Cell, Integer>();
        keeping.judged().findings().values().stream()
                .flatMap(java.util.List::stream)
                .filter(finding -> finding.bucket().fate() == Fate.PRESENT)
                .forEach(finding -> {
                    all.merge(Cell.of(finding), 1, Integer::sum);
                    required.merge(Cell.of(finding), finding.required() ? 1 : 0, Integer::sum);
                });
        all.forEach((cell, count) -> sql.sql("""
                        insert into posture_trend (scan, account, status, severity, findings, required)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        keeping.scan().value(),
                        cell.account(),
                        cell.status(),
                        cell.severity(),
                        count,
                        required.getOrDefault(cell, 0))
                .update());
    }
}
