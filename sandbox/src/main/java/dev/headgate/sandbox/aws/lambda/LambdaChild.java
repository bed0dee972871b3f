package dev.headgate.sandbox.aws.lambda;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The process that runs the functions. It has the functions' class path, so nothing but the JDK and Lambda's own interface is
 * used here.
 */
public final class LambdaChild {

    static final String PORT = "HEADGATE_LAMBDA_PORT";
    static final String TOKEN = "HEADGATE_LAMBDA_TOKEN";

    private final DataInputStream in;
    private final DataOutputStream out;
    private final Handlers handlers = new Handlers();
    private final Map<String, Thread> running = new ConcurrentHashMap<>();

    private LambdaChild(Socket socket) throws IOException {
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(new java.io.BufferedOutputStream(socket.getOutputStream()));
    }

    /** Connects to the sandbox and serves until the sandbox hangs up. */
    public static void main(String[] arguments) throws IOException {
        var environment = System.getenv();
        var port = Integer.parseInt(String.valueOf(environment.get(PORT)));
        try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            socket.setTcpNoDelay(true);
            var child = new LambdaChild(socket);
            child.out.writeUTF(String.valueOf(environment.get(TOKEN)));
            child.out.flush();
            child.serve();
        }
        // Handlers may have left threads behind; without the sandbox they have nobody to work for.
        Runtime.getRuntime().halt(0);
    }

    private void serve() {
        var lines = new CallLog(this::log);
        System.setOut(lines.instead(System.out));
        System.setErr(lines.instead(System.err));
        try {
            while (true) {
                var frame = Frame.read(in);
                switch (frame.kind()) {
                    case INVOKE -> invoke(frame, Invocation.of(frame.body()));
                    case INTERRUPT -> interrupt(frame.call());
                    case ANSWER, ERROR, LOG -> throw new IOException("The sandbox sent " + frame.kind());
                }
            }
        } catch (IOException e) {
            // The sandbox is gone or is closing.
        }
    }

    private void invoke(Frame frame, Invocation invocation) {
        var thread = new Thread(
                () -> {
                    CallLog.begin(frame.call());
                    var answer = handlers.call(frame.call(), invocation);
                    running.remove(frame.call());
                    reply(answer);
                },
                invocation.function() + " " + frame.call());
        thread.setDaemon(true);
        running.put(frame.call(), thread);
        thread.start();
    }

    private void interrupt(String call) {
        var thread = running.get(call);
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void log(String call, byte[] line) {
        reply(new Frame(Frame.Kind.LOG, call, line));
    }

    private void reply(Frame frame) {
        try {
            frame.write(out);
        } catch (IOException e) {
            Runtime.getRuntime().halt(0);
        }
    }
}
