package dev.headgate.cli.adopt;

import java.util.ArrayList;
import java.util.List;

/** The part of the report about the first plan. */
final class PlanText {

    private static final int LINES = 25;

    private final Plan plan;
    private final List<String> cautions;
    private final StringBuilder text = new StringBuilder("\n## The first plan\n\n");

    /** @param cautions what should be known beside what the plan's own changes tell */
    PlanText(Plan plan, List<String> cautions) {
        this.plan = plan;
        this.cautions = new ArrayList<>(cautions);
    }

    /** One resource that would not outlive the apply. */
    static String lost(Plan.Lost lost) {
        return lost.address() + (lost.because().isEmpty() ? "" : ", because of " + String.join(", ", lost.because()));
    }

    /** The counts, as one sentence. */
    static String counts(Plan plan) {
        return plan.imports() + " to import, " + plan.added().size() + " to add, "
                + plan.changed().size() + " to change in place, " + plan.lost().size() + " to replace or destroy.";
    }

    String text() {
        text.append(counts(plan)).append('\n');
        if (!plan.lost().isEmpty()) {
            text.append("\n### Would be lost: do not apply\n\n");
            plan.lost()
                    .forEach(lost -> item(lost(lost)
                            + ". Rename what is there, or change the input so that it fits, and adopt again."));
        }
        cautions();
        text.append("\n### Changed in place\n\n");
        plan.changed().forEach(this::changed);
        text.append("\n### Added\n\n");
        plan.added().forEach(address -> item("`" + address + "`"));
        return text.toString();
    }

    private void item(String line) {
        text.append("- ").append(line).append('\n');
    }

    private void cautions() {
        cautions.addAll(Cautions.of(plan));
        if (!cautions.isEmpty()) {
            text.append("\n### To know before the apply\n\n");
            cautions.forEach(this::item);
        }
    }

    private void changed(Plan.Changed changed) {
        item("`" + changed.address() + "`");
        changed.differences().stream()
                .limit(LINES)
                .forEach(difference -> text.append("  - ").append(difference).append('\n'));
        if (changed.differences().size() > LINES) {
            text.append("  - and ")
                    .append(changed.differences().size() - LINES)
                    .append(" more; `terraform plan` shows them\n");
        }
    }
}
