package dev.headgate.console.testing;

import dev.headgate.console.Console;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A console with its own main class, beside others over the same database; AWS is away. */
public final class RunningConsole implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningConsole(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static RunningConsole start(Database.Details database, String issuer, String... settings) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword(),
                "--headgate.security.issuer=" + issuer));
        arguments.addAll(List.of(settings));
        return new RunningConsole(SpringApplication.run(Console.class, arguments.toArray(String[]::new)));
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public Browser browser() {
        return new Browser(port());
    }

    @Override
    public void close() {
        context.close();
    }
}
