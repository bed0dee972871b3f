package dev.headgate.console.testing;

import dev.headgate.console.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** A console with its own main class, beside others over the same database; AWS is away. */
public final class RunningConsole implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final AtomicReference<Authentication> last;

    /** A console's start makes its own the one of the whole JVM; the tests that come after have theirs again. */
    private final SecurityContextHolderStrategy before;

    private RunningConsole(
            ConfigurableApplicationContext context,
            AtomicReference<Authentication> last,
            SecurityContextHolderStrategy before) {
        this.context = context;
        this.last = last;
        this.before = before;
    }

    public static RunningConsole start(Database.Details database, String issuer, String... settings) {
        var arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword(),
                "--headgate.security.issuer=" + issuer));
        if (List.of(settings).stream().noneMatch(setting -> setting.startsWith("--server.port="))) {
            arguments.add("--server.port=0");
        }
        arguments.addAll(List.of(settings));
        var before = SecurityContextHolder.getContextHolderStrategy();
        var last = new AtomicReference<Authentication>();
        var application = new SpringApplication(Console.class);
        application.addListeners((ApplicationListener<InteractiveAuthenticationSuccessEvent>)
                signIn -> last.set(signIn.getAuthentication()));
        return new RunningConsole(application.run(arguments.toArray(String[]::new)), last, before);
    }

    /** What the person who signed in last may be, as Spring Security names it. */
    public List<String> lastSignIn() {
        return Objects.requireNonNull(last.get(), "nobody signed in").getAuthorities().stream()
                .map(granted -> Objects.toString(granted.getAuthority()))
                .sorted()
                .toList();
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
        SecurityContextHolder.setContextHolderStrategy(before);
    }
}
