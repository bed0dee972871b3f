package dev.headgate.contract.source;

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
        var problem = document.problem(pointer, message);
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
            throw new InvalidDocument(found);
        }
    }
}
