package dev.headgate.sandbox.identity;

import dev.headgate.sandbox.Credentials;
import dev.headgate.sandbox.Home;
import dev.headgate.sandbox.Part;
import dev.headgate.sandbox.Ports;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The sandbox's OpenID Connect issuer, a Spring context of its own. */
public final class IdentityProvider implements Part {

    private final Home home;
    private final Credentials credentials;
    private final IdentityAddress address;
    private @Nullable ConfigurableApplicationContext context;

    public IdentityProvider(Home home, Ports ports, Credentials credentials) {
        this.home = home;
        this.credentials = credentials;
        this.address = IdentityAddress.of(ports, System.getenv());
    }

    @Override
    public String name() {
        return "identity";
    }

    /** The issuer that tokens name and that the console is configured with. */
    public String issuer() {
        return address.issuer();
    }

    @Override
    public void start() {
        try {
            context = boot();
        } catch (ApplicationContextException e) {
            if (!(e.getCause() instanceof PortInUseException)) {
                throw e;
            }
            throw new IllegalStateException(
                    "Port " + address.port()
                            + " is in use, so the identity provider cannot start. End what uses it, or set "
                            + "HEADGATE_PORT_IDENTITY to a free port.",
                    e);
        }
    }

    private ConfigurableApplicationContext boot() {
        return new SpringApplicationBuilder(IdentityConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers((GenericApplicationContext fresh) -> {
                    fresh.registerBean(Home.class, () -> home);
                    fresh.registerBean(Credentials.class, () -> credentials);
                    fresh.registerBean(IdentityAddress.class, () -> address);
                })
                .run(settings().toArray(String[]::new));
    }

    /** Arguments outrank the environment, so that a SERVER_PORT set for something else changes nothing here. */
    private List<String> settings() {
        return List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + address.port(),
                "--server.servlet.session.cookie.name=HG_IDP",
                "--server.servlet.session.cookie.same-site=lax",
                "--server.servlet.session.cookie.http-only=true",
                "--server.servlet.context-path=",
                "--server.ssl.enabled=false",
                "--server.shutdown=immediate",
                "--spring.threads.virtual.enabled=true",
                "--spring.main.log-startup-info=false",
                "--spring.config.location=optional:classpath:/dev/headgate/sandbox/identity/",
                "--spring.profiles.active=",
                "--spring.jmx.enabled=false",
                "--logging.level.org.springframework=WARN",
                "--logging.level.org.apache=WARN");
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
            context = null;
        }
    }
}
