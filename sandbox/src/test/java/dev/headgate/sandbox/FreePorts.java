package dev.headgate.sandbox;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that nobody uses at the moment, for one test's servers. They lie below those that a system gives to outgoing
 * connections (from 32,768 on under Linux), so that none is taken between its choice and its server's start.
 */
public final class FreePorts {

    private static final int FIRST = 15_000;
    private static final int AFTER_LAST = 32_000;
    private static final Set<Integer> TAKEN = ConcurrentHashMap.newKeySet();

    private FreePorts() {}

    /** A free port for each part. */
    public static Ports take() throws IOException {
        return new Ports(one(), one(), one(), one(), one(), one(), one(), one());
    }

    /** A free port for each part but the warehouse, which has this one. */
    public static Ports with(int warehouse) throws IOException {
        return new Ports(one(), one(), one(), one(), warehouse, one(), one(), one());
    }

    /** A free port that no other call in this process was given. */
    public static int one() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, AFTER_LAST);
            if (TAKEN.add(port) && isFree(port)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) throws IOException {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (BindException _) {
            return false;
        }
    }
}
