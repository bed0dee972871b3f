package dev.headgate.contract;

/**
 * One closed object of records in the raw zone.
 *
 * @param bytes size of the records before compression
 * @param compressed size of the object as stored
 * @param sha256 lower-case hex digest of the object as stored
 */
public record RawObject(String key, String slice, long rows, long bytes, long compressed, String sha256) {}
