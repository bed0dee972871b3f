package dev.headgate.sandbox.sampleapi;

import dev.headgate.sandbox.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Optional;

/** Which slots of a dataset have arrived whole since the last reset; kept on disk, so that a restart does not forget what clients have. */
final class Deliveries {

    private final Optional<PrivateFile> file;
    private final BitSet arrived = new BitSet();
    private long all;

    private Deliveries(Optional<PrivateFile> file) {
        this.file = file;
    }

    /** Deliveries that nobody keeps. */
    static Deliveries none() {
        return new Deliveries(Optional.empty());
    }

    /** The deliveries that the file remembers. */
    static Deliveries of(PrivateFile file) {
        var deliveries = new Deliveries(Optional.of(file));
        try {
            file.read().map(ByteBuffer::wrap).ifPresent(deliveries::read);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample API cannot read its deliveries in " + file.path(), e);
        }
        return deliveries;
    }

    synchronized void arrived(int[] slots) {
        if (slots.length == 0) {
            return;
        }
        for (int slot : slots) {
            arrived.set(slot);
        }
        all += slots.length;
        keep();
    }

    synchronized void reset() {
        arrived.clear();
        all = 0;
        keep();
    }

    synchronized long distinct() {
        return arrived.cardinality();
    }

    synchronized long all() {
        return all;
    }

    private void read(ByteBuffer kept) {
        all = kept.getLong();
        arrived.or(BitSet.valueOf(kept));
    }

    private void keep() {
        file.ifPresent(kept -> {
            var bits = arrived.toByteArray();
            try {
                kept.write(ByteBuffer.allocate(Long.BYTES + bits.length)
                        .putLong(all)
                        .put(bits)
                        .array());
            } catch (IOException e) {
                throw new UncheckedIOException("The sample API could not keep its deliveries in " + kept.path(), e);
            }
        });
    }
}
