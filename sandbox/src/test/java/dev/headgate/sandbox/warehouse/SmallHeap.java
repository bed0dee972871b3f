package dev.headgate.sandbox.warehouse;

import dev.headgate.sandbox.Home;
import dev.headgate.sandbox.Ports;
import dev.headgate.sandbox.warehouse.copy.FolderObjects;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The warehouse alone, in a JVM of its own: state folder, PostgreSQL's port, own port. */
final class SmallHeap {

    private SmallHeap() {}

    public static void main(String[] args) throws Exception {
        var state = Path.of(args[0]);
        var ports = new Ports(1, 1, 1, 1, Integer.parseInt(args[2]), Integer.parseInt(args[1]), 1, 1);
        try (var proxy = new WarehouseProxy(
                new Home(state, state),
                ports,
                Map.of("headgate_owner", "o-secret"),
                new FolderObjects(state.resolve("objects")))) {
            proxy.start();
            System.out.println("ready");
            new CountDownLatch(1).await();
        }
    }
}
