package dev.headgate.cli.adopt;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What adoption says: in short on the screen, and whole in {@code report.md}. */
final class Report {

    private static final String CLUSTER = "module.warehouse.aws_redshift_cluster.this";
    private static final String NO_NETWORK =
            "The warehouse is in a network of which too little could be read (at least two subnets and a"
                    + " security group are needed), and these files plan a new one, into which a cluster cannot move: write the values of the"
                    + " warehouse's network into `local.network` in network.tf.";

    private final Survey survey;
    private final Names names;
    private final FirstPlan.Outcome outcome;

    Report(Survey survey, Names names, FirstPlan.Outcome outcome) {
        this.survey = survey;
        this.names = names;
        this.outcome = outcome;
    }

    /** Whether everything could be read, and a first apply would lose nothing. */
    boolean isClean() {
        return survey.unread().stream().noneMatch(Unread::mayBeThere)
                && switch (outcome) {
                    case FirstPlan.Outcome.Made(var plan) -> plan.lost().isEmpty();
                    case FirstPlan.Outcome.None _ -> false;
                };
    }

    /** A few lines for the screen. */
    List<String> summary() {
        var lines = new ArrayList<String>();
        lines.add("Read from account " + names.account() + ", " + names.region() + ", what is called " + names.prefix()
                + "-*: " + survey.found().size() + " resources have a place in the modules.");
        switch (outcome) {
            case FirstPlan.Outcome.Made(var plan) -> {
                lines.add("First plan: " + PlanText.counts(plan));
                plan.lost().forEach(lost -> lines.add("WOULD BE LOST: " + PlanText.lost(lost)));
            }
            case FirstPlan.Outcome.None(var reason) -> lines.add("There is no first plan. " + reason);
        }
        survey.outside().forEach(each -> lines.add("Outside of the modules: " + each.kind() + " " + each.name()));
        survey.unread().forEach(each -> lines.add("Could not be read: " + each.what() + ": " + each.why()));
        return lines;
    }

    /** All of it. */
    String text() {
        var text = new StringBuilder("# Adoption of " + names.prefix() + "\n\n"
                + "Read, and nothing written, in account " + names.account() + ", region " + names.region() + ".\n");
        text.append("\n## What was found\n\n");
        var types =
                survey.found().stream().collect(Collectors.groupingBy(Found::type, TreeMap::new, Collectors.toList()));
        types.forEach((type, all) -> text.append("- ")
                .append(type)
                .append(": ")
                .append(all.stream().map(Found::id).sorted().collect(Collectors.joining(", ")))
                .append('\n'));
        switch (outcome) {
            case FirstPlan.Outcome.Made(var plan) -> text.append(new PlanText(plan, cautions()).text());
            case FirstPlan.Outcome.None(var reason) ->
                text.append("\n## The first plan\n\nThere is none. ")
                        .append(reason)
                        .append('\n');
        }
        outside(text);
        unread(text);
        text.append("\n## What was not looked for\n\n"
                + "Alarms, event rules, scripts of jobs and usage limits of the warehouse: an alarm, rule or script of the same name is written over."
                + " What an account has once (trail, Config, GuardDuty, encryption of the catalog, budgets) and the console are not in these files;"
                + " environments/production of Headgate shows how they are added once this is applied.\n");
        return text.toString();
    }

    private List<String> cautions() {
        var cautions = new ArrayList<String>();
        var cluster = survey.at(CLUSTER);
        if (cluster.isPresent() && new Inputs(survey, names).network().isEmpty()) {
            cautions.add(NO_NETWORK);
        }
        cluster.map(found -> String.valueOf(found.values().get("database_name")))
                .filter(database -> !database.equals(names.database()))
                .ifPresent(
                        database -> cautions.add(
                                "The cluster's database is called " + database
                                        + " and stays so, while the pipeline speaks of " + names.database()
                                        + ": make that database, or rename it (ALTER DATABASE ... RENAME TO), before the first apply."));
        return cautions;
    }

    private void outside(StringBuilder text) {
        text.append("\n## Outside of the modules\n\n");
        if (survey.outside().isEmpty()) {
            text.append(
                    "Nothing of the kinds that were listed (buckets, functions, Glue jobs, crawlers, catalog databases, clusters, state machines).\n");
        }
        survey.outside().stream()
                .collect(Collectors.groupingBy(
                        each -> each.kind() + "\n" + each.advice(), TreeMap::new, Collectors.toList()))
                .forEach((_, all) -> text.append("- ")
                        .append(all.getFirst().kind())
                        .append(": ")
                        .append(all.stream()
                                .map(each -> "`" + each.name() + "`")
                                .collect(Collectors.joining(", ")))
                        .append(". ")
                        .append(all.getFirst().advice())
                        .append('\n'));
    }

    private void unread(StringBuilder text) {
        text.append("\n## What could not be read\n\n");
        if (survey.unread().isEmpty()) {
            text.append("Nothing.\n");
            return;
        }
        text.append(
                "The first plan would make these anew, over whatever is there. Give the permission to read them and adopt again into another folder.\n\n");
        survey.unread()
                .forEach(each -> text.append("- ")
                        .append(each.what())
                        .append(": ")
                        .append(each.why())
                        .append('\n'));
    }
}
