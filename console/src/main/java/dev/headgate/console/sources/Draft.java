package dev.headgate.console.sources;

import java.util.Optional;

/**
 * What somebody wants to save of a source.
 *
 * @param definition YAML text
 * @param mapping YAML text of the table's mapping, absent to run with the newest that is there
 */
public record Draft(String definition, Optional<String> mapping, Optional<String> comment) {}
