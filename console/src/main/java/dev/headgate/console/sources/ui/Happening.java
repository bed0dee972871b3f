package dev.headgate.console.sources.ui;

import dev.headgate.console.sources.SourceListing;
import dev.headgate.console.sources.SourceVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Something that happened to a source: a run, a version, a secret, its deletion. */
record Happening(Instant at, String words, Optional<String> page) {

    /** All that is known, the newest first. */
    static List<Happening> of(SourceListing one, List<SourceVersion> versions) {
        var all = new ArrayList<Happening>();
        one.newest()
                .forEach(run -> all.add(new Happening(run.requestedAt(), RunMark.words(run), Optional.of(run.page()))));
        versions.forEach(version -> all.add(new Happening(version.saved().at(), words(version), Optional.empty())));
        one.source()
                .secret()
                .ifPresent(secret -> all.add(
                        new Happening(secret.setAt(), "The secret was set by " + secret.setBy(), Optional.empty())));
        one.source()
                .deletion()
                .ifPresent(gone -> all.add(new Happening(gone.at(), "Deleted by " + gone.by(), Optional.empty())));
        all.sort(Comparator.comparing(Happening::at).reversed());
        return all;
    }

    private static String words(SourceVersion version) {
        var why = version.saved().comment().map(comment -> ": " + comment).orElse("");
        return "Version " + version.number() + " was saved by "
                + version.saved().author() + why;
    }
}
