package dev.headgate.sandbox.aws.lambda;

import dev.headgate.sandbox.Child;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The sandbox's end of one process that runs functions. When the process dies, so does every call that it had. */
final class FunctionProcess implements AutoCloseable {

    private record Pending(CompletableFuture<Outcome> outcome, List<String> log) {}

    private final Child child;
    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final Map<String, Pending> pending = new ConcurrentHashMap<>();
    private volatile boolean ended;

    FunctionProcess(Child child, Socket socket, DataInputStream in) throws IOException {
        this.child = child;
        this.socket = socket;
        this.in = in;
        this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        Thread.ofVirtual().name("answers of functions").start(this::listen);
    }

    boolean isAlive() {
        return !ended && child.isAlive();
    }

    /** Starts a call; what comes back may be an error document but never an exception. */
    CompletableFuture<Outcome> call(String id, Invocation invocation) {
        var call = new Pending(new CompletableFuture<>(), new CopyOnWriteArrayList<>());
        pending.put(id, call);
        send(new Frame(Frame.Kind.INVOKE, id, invocation.bytes()));
        if (ended) {
            endAll();
        }
        return call.outcome();
    }

    /** Asks the handler of a call to stop. */
    void interrupt(String id) {
        send(new Frame(Frame.Kind.INTERRUPT, id, new byte[0]));
    }

    /** What a call has printed so far. */
    List<String> log(String id) {
        var call = pending.get(id);
        return call == null ? List.of() : call.log();
    }

    private void send(Frame frame) {
        try {
            frame.write(out);
        } catch (IOException e) {
            // The listener sees the end too, and tells all calls.
            ended = true;
        }
    }

    private void listen() {
        try {
            while (true) {
                take(Frame.read(in));
            }
        } catch (IOException e) {
            ended = true;
            endAll();
        }
    }

    private void take(Frame frame) {
        var call = pending.get(frame.call());
        if (call == null) {
            return;
        }
        switch (frame.kind()) {
            case LOG -> call.log().add(new String(frame.body(), StandardCharsets.UTF_8));
            case ANSWER -> finish(frame, new Outcome(frame.body(), false, call.log()));
            case ERROR -> finish(frame, new Outcome(frame.body(), true, call.log()));
            case INVOKE, INTERRUPT -> throw new IllegalStateException("A functions' process sent " + frame.kind());
        }
    }

    private void finish(Frame frame, Outcome outcome) {
        var call = pending.remove(frame.call());
        if (call != null) {
            call.outcome().complete(outcome);
        }
    }

    private void endAll() {
        var how = howItEnded();
        pending.forEach((id, call) -> {
            if (pending.remove(id, call)) {
                var message = "RequestId: " + id + " Error: Runtime exited with error: " + how;
                call.outcome().complete(Outcome.failure("Runtime.ExitError", message, call.log()));
            }
        });
    }

    /** As Lambda says it; Java reports a signal as 128 plus its number. */
    private String howItEnded() {
        try {
            if (!child.process().waitFor(5, TimeUnit.SECONDS)) {
                return "connection lost";
            }
            var status = child.process().exitValue();
            return switch (status) {
                case 137 -> "signal: killed";
                case 143 -> "signal: terminated";
                default -> "exit status " + status;
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "connection lost";
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
        child.close();
    }
}
