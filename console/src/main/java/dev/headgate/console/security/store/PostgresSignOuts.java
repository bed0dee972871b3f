package dev.headgate.console.security.store;

import dev.headgate.console.security.SignInKey;
import dev.headgate.console.security.SignOut;
import dev.headgate.console.security.SignOuts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sign-outs in the table {@code sign_out}, which every console looks into. */
@Repository
class PostgresSignOuts implements SignOuts {

    private final JdbcClient sql;

    PostgresSignOuts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(SignOut signOut) {
        sql.sql("insert into sign_out (session, subject, at) values (?, ?, ?)")
                .param(signOut.session().orElse(null))
                .param(signOut.subject().orElse(null))
                .param(signOut.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<SignOut> concerning(Collection<SignInKey> keys) {
        return sql.sql("""
                select session, subject, at from sign_out where session = any(?)
                union all
                select session, subject, at from sign_out where session is null and subject = any(?)""")
                .param(keys.stream().flatMap(key -> key.session().stream()).toArray(String[]::new))
                .param(keys.stream().map(SignInKey::subject).distinct().toArray(String[]::new))
                .query(PostgresSignOuts::signOut)
                .list();
    }

    @Override
    public void forgetBefore(Instant at) {
        sql.sql("delete from sign_out where at < ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SignOut signOut(ResultSet row, int index) throws SQLException {
        return new SignOut(
                Optional.ofNullable(row.getString("session")),
                Optional.ofNullable(row.getString("subject")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
