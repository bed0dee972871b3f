package dev.headgate.glue.core;

/**
 * One line set aside, as it is written to the quarantine.
 *
 * @param line the line's number in the object, counting from 1
 * @param offset the byte in the uncompressed object at which it begins, counting from 0
 * @param raw the line as text; bytes that are not UTF-8 show as the replacement character
 */
public record QuarantinedLine(String reason, String object, long line, long offset, String raw) {}
