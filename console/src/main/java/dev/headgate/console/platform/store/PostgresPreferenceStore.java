package dev.headgate.console.platform.store;

import dev.headgate.console.platform.PreferenceStore;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Preferences in the table {@code preference}. */
@Repository
class PostgresPreferenceStore implements PreferenceStore {

    private final JdbcClient sql;

    PostgresPreferenceStore(JdbcClient sql) {
        this.sql = sql;
    }

    private record Said(String key, String value) {}

    @Override
    public Map<String, String> of(String person) {
        return sql
                .sql("select key, value from preference where person = ?")
                .param(person)
                .query((row, _) -> new Said(row.getString("key"), row.getString("value")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Said::key, Said::value));
    }

    @Override
    public void keep(String person, String key, String value) {
        sql.sql("""
                        insert into preference (person, key, value) values (?, ?, ?)
                        on conflict (person, key) do update set value = excluded.value""").params(person, key, value).update();
    }

    @Override
    public void forget(String person, String key) {
        sql.sql("delete from preference where person = ? and key = ?")
                .params(person, key)
                .update();
    }
}
