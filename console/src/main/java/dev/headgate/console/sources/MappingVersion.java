package dev.headgate.console.sources;

/** One immutable version of a table's mapping; its number is the one that the document itself carries. */
public record MappingVersion(String table, int number, String document, Authorship saved) {}
