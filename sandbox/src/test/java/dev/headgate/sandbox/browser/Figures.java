package dev.headgate.sandbox.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** What journeys cost the person who makes them, printed and kept as build output. */
final class Figures {

    private Figures() {}

    static void tell(String journey, Desk desk) {
        var line = String.format(
                Locale.ROOT, "%-60s %3d clicks %3d keys %6.1f s", journey, desk.clicks(), desk.keys(), desk.seconds());
        System.out.println(line);
        try {
            Files.createDirectories(Premises.output("browser"));
            Files.writeString(
                    Premises.output("browser").resolve("figures.txt"),
                    line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The figures could not be kept", e);
        }
    }
}
