package dev.headgate.contract.mapping;

import dev.headgate.contract.document.InvalidDocument;
import dev.headgate.contract.document.Problem;
import dev.headgate.contract.document.YamlDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in one document, so that a person sees all of it at once. */
final class Problems {

    private final YamlDocument document;
    private final List<Problem> found = new ArrayList<>();

    Problems(YamlDocument document) {
        this.document = document;
    }

    void add(String pointer, String message) {
        found.add(document.problem(pointer, message));
    }

    /** Goes on only when nothing is wrong. */
    void raise() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
            throw new InvalidDocument(found);
        }
    }
}
