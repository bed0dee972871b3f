package dev.headgate.cli.adopt;

/** The part of the report about the first plan. */
final class PlanText {

    private static final int LINES = 25;
    private static final String NO_NETWORK =
            "The warehouse is in a network of which too little could be read (at least two subnets and a"
                    + " security group are needed), and these files plan a new one, into which a cluster cannot move: write the values of the"
                    + " warehouse's network into `local.network` in network.tf.";

    private final Plan plan;
    private final boolean unknownNetwork;
    private final StringBuilder text = new StringBuilder("\n## The first plan\n\n");

    /** @param unknownNetwork whether there is a warehouse whose network could not be read */
    PlanText(Plan plan, boolean unknownNetwork) {
        this.plan = plan;
        this.unknownNetwork = unknownNetwork;
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
        var cautions = Cautions.of(plan);
        if (unknownNetwork || !cautions.isEmpty()) {
            text.append("\n### To know before the apply\n\n");
        }
        if (unknownNetwork) {
            item(NO_NETWORK);
        }
        cautions.forEach(this::item);
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
