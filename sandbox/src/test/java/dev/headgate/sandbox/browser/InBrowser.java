package dev.headgate.sandbox.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a journey its premises and desks; keeps pictures and traces of one that fails; an error in a browser's console is a failure. */
final class InBrowser implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(InBrowser.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        var missing = "No Chromium at " + Chromium.program()
                + ". Install it (Debian: apt-get install chromium) or set HEADGATE_CHROMIUM to one.";
        if (System.getenv("CI") != null && !Chromium.isInstalled()) {
            throw new IllegalStateException(missing);
        }
        Assumptions.assumeTrue(Chromium.isInstalled(), missing);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Visits.class || type == Premises.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var premises = Premises.of(context);
        return parameter.getParameter().getType() == Premises.class ? premises : visits(context, premises);
    }

    private static Visits visits(ExtensionContext context, Premises premises) {
        var store = context.getStore(HERE);
        return store.computeIfAbsent(
                Visits.class,
                _ -> new Visits(premises, context.getRequiredTestMethod().getName()),
                Visits.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var visits = context.getStore(HERE).get(Visits.class, Visits.class);
        if (visits == null) {
            return;
        }
        try {
            if (context.getExecutionException().isEmpty()) {
                var complaints = Objects.requireNonNull(visits).complaints();
                assertThat(complaints).as("errors in the browser's console").isEmpty();
            } else {
                visits.keepEvidence();
            }
        } finally {
            visits.close();
        }
    }
}
