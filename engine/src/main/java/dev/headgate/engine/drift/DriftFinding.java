package dev.headgate.engine.drift;

import java.util.List;

/**
 * How one setting of one bucket stands.
 *
 * @param bucket its name
 * @param setting what of it
 * @param kind how it stands
 * @param sentence why, in words
 * @param address where Terraform says it; empty when nowhere
 * @param differences between what is declared and what is live
 * @param failing the required checks that fail because of it as it is live
 * @param failingAsDeclared those that would fail if everything were as declared
 */
public record DriftFinding(
        String bucket,
        Setting setting,
        DriftKind kind,
        String sentence,
        String address,
        List<Difference> differences,
        List<String> failing,
        List<String> failingAsDeclared) {

    public DriftFinding {
        differences = List.copyOf(differences);
        failing = List.copyOf(failing);
        failingAsDeclared = List.copyOf(failingAsDeclared);
    }

    /** Whether somebody has to do something. */
    public boolean needsAttention() {
        return kind != DriftKind.IN_LINE && kind != DriftKind.WAIVED;
    }

    DriftFinding waived() {
        return new DriftFinding(
                bucket,
                setting,
                DriftKind.WAIVED,
                "Waived: " + sentence,
                address,
                differences,
                failing,
                failingAsDeclared);
    }
}
