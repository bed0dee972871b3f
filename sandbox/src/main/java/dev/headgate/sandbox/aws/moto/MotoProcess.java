package dev.headgate.sandbox.aws.moto;

import dev.headgate.sandbox.Child;
import dev.headgate.sandbox.Children;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** moto's process: started, and started again whenever it dies. */
public final class MotoProcess implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(MotoProcess.class.getName());
    private static final Duration TO_START = Duration.ofSeconds(90);
    private static final Duration BREATH = Duration.ofSeconds(2);

    /**
     * How moto is started.
     *
     * @param port where it listens
     * @param gatewayPort where its state machines call AWS
     */
    public record Settings(Path python, Path script, int port, int gatewayPort) {}

    /** What has to be told when moto comes and goes. */
    public interface Listener {

        /** moto is empty and takes calls of the sandbox's own; fill it. */
        void empty() throws IOException;

        /** moto died, and all it knew is gone. */
        void died() throws IOException;
    }

    private final Settings settings;
    private final Children children;
    private final Moto moto;
    private final Listener listener;
    private volatile boolean closing;
    private volatile @Nullable Child child;

    public MotoProcess(Settings settings, Children children, Moto moto, Listener listener) {
        this.settings = settings;
        this.children = children;
        this.moto = moto;
        this.listener = listener;
    }

    /** Starts moto and fills it; returns when it serves. */
    public void start() throws IOException, InterruptedException {
        if (!Files.isExecutable(settings.python())) {
            throw new IOException("There is no Python with moto at " + settings.python()
                    + "; run ./headgate up, which makes it, or see sandbox/README.md.");
        }
        watch(launch());
    }

    private Child launch() throws IOException, InterruptedException {
        var started = children.start(
                "moto",
                List.of(settings.python().toString(), settings.script().toString(), String.valueOf(settings.port())),
                Map.of(
                        "MOTO_PORT", String.valueOf(settings.gatewayPort()),
                        "AWS_DEFAULT_REGION", "eu-central-1",
                        "PYTHONUNBUFFERED", "1"));
        child = started;
        var deadline = System.nanoTime() + TO_START.toNanos();
        while (!moto.isUp()) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                started.close();
                throw new IOException(
                        "moto did not start on port " + settings.port() + "; see moto.log in the sandbox's logs.");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        fill(started);
        moto.serving(true);
        return started;
    }

    /** One that could not be filled is ended, or the next one would find its port taken and fill it a second time. */
    private void fill(Child started) throws IOException {
        try {
            listener.empty();
        } catch (IOException | RuntimeException e) {
            started.close();
            throw e;
        }
    }

    private void watch(Child running) {
        running.process()
                .onExit()
                .thenRun(() -> Thread.ofPlatform().name("moto again").daemon().start(this::again));
    }

    /** Until it works or the sandbox closes: a caller that tries again later must not find it dead for ever. */
    private void again() {
        moto.serving(false);
        while (!closing) {
            LOG.log(System.Logger.Level.WARNING, "moto died; it is started again and filled from disk.");
            try {
                listener.died();
                watch(launch());
                return;
            } catch (IOException | RuntimeException e) {
                if (closing) {
                    return;
                }
                LOG.log(System.Logger.Level.ERROR, "moto could not be started again", e);
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BREATH.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The process, for those who want to see it die. */
    public @Nullable Child child() {
        return child;
    }

    @Override
    public void close() {
        closing = true;
        moto.serving(false);
        var running = child;
        if (running != null) {
            running.close();
        }
    }
}
