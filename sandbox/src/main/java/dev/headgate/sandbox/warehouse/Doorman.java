package dev.headgate.sandbox.warehouse;

import dev.headgate.sandbox.warehouse.wire.Build;
import dev.headgate.sandbox.warehouse.wire.Client;
import dev.headgate.sandbox.warehouse.wire.Message;
import dev.headgate.sandbox.warehouse.wire.Report;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;

/** Asks a new connection who it is and lets in whoever shows the right password, by MD5 as Redshift asks for it. */
final class Doorman {

    private static final int CANCEL = 80_877_102;
    private static final int TLS = 80_877_103;
    private static final int GSS = 80_877_104;
    private static final int VERSION_3 = 196_608;
    private static final int LONGEST = 10_000;

    private final Passwords passwords;
    private final SecureRandom random = new SecureRandom();

    Doorman(Passwords passwords) {
        this.passwords = passwords;
    }

    /** Reads what a connection wants; refuses encryption, which a laptop's loopback does not need. */
    Arrival greet(Client client) throws IOException {
        while (true) {
            byte[] packet;
            try {
                packet = packet(client);
            } catch (EOFException _) {
                return new Arrival.Nothing();
            }
            var code = ByteBuffer.wrap(packet).getInt();
            switch (code) {
                case TLS, GSS -> client.letter('N');
                case CANCEL -> {
                    return new Arrival.Cancel(Arrays.copyOfRange(packet, 4, packet.length));
                }
                case VERSION_3 -> {
                    return login(packet);
                }
                default -> throw new IOException("A connection began with the unknown code " + code + ".");
            }
        }
    }

    /** Whether the driver shows the user's password; tells it when not. */
    boolean admits(Client client, Arrival.Login login) throws IOException {
        var salt = new byte[4];
        random.nextBytes(salt);
        client.send(Build.message('R').int32(5).bytes(salt).done());
        client.flush();
        var shown = Message.read(client.in());
        var hash = passwords.hash(login.user());
        if (hash.isPresent() && shown.type() == 'p') {
            var awaited = "md5" + md5(hash.get().getBytes(StandardCharsets.US_ASCII), salt);
            var given = shown.fields().text();
            if (MessageDigest.isEqual(
                    awaited.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII))) {
                return true;
            }
        }
        refuse(client, "28000", "password authentication failed for user \"" + login.user() + "\"");
        return false;
    }

    /** Tells a driver that it cannot come in. */
    static void refuse(Client client, String sqlState, String sentence) throws IOException {
        client.send(new Report("FATAL", sqlState, sentence, "").asError());
        client.flush();
    }

    /** MD5 over several parts, in hexadecimal. */
    static String md5(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("MD5");
            for (var part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no MD5, which Redshift's log-in needs.", e);
        }
    }

    private static byte[] packet(Client client) throws IOException {
        var length = client.in().readInt();
        if (length < 8 || length > LONGEST) {
            throw new IOException("A connection began with a packet of " + length + " bytes.");
        }
        var packet = new byte[length - 4];
        client.in().readFully(packet);
        return packet;
    }

    private static Arrival.Login login(byte[] packet) {
        var fields = new Message('?', packet).fields();
        fields.int32();
        var parameters = new LinkedHashMap<String, String>();
        for (var name = fields.text(); !name.isEmpty(); name = fields.text()) {
            parameters.put(name, fields.text());
        }
        var user = parameters.getOrDefault("user", "");
        return new Arrival.Login(user, parameters.getOrDefault("database", user), parameters);
    }
}
