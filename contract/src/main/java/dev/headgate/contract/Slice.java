package dev.headgate.contract;

import java.util.Optional;

/**
 * One independent part of a pull; its id is a hash of source, stream, definition version and bounds, so the same part always has the same id.
 *
 * @param from first value of the window as the API takes it, absent when the slice is the whole stream
 * @param to last value of the window as the API takes it
 */
public record Slice(String id, String stream, Optional<String> from, Optional<String> to) {}
