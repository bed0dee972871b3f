package dev.headgate.contract;

/** A window of a stream that a run has pulled in full, in the API's own notation. */
public record Coverage(String from, String to) {}
