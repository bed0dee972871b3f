package dev.headgate.glue.core;

import dev.headgate.contract.Json;
import dev.headgate.contract.RawObject;

/**
 * One object to read.
 *
 * @param number its place in the manifest, counting from 0; later objects win ties
 * @param rows the records that it must hold, or -1 when nobody has counted them
 * @param sha256 the digest that it must have, or empty when nobody has taken it
 */
public record Input(int number, String key, long rows, String sha256) {

    /** An object as a manifest commits it. */
    public static Input committed(int number, RawObject object) {
        return new Input(number, object.key(), object.rows(), object.sha256());
    }

    /** An object that no manifest speaks of. */
    public static Input found(int number, String key) {
        return new Input(number, key, -1, "");
    }

    public static Input fromJson(byte[] json) {
        return Json.read(json, Input.class);
    }

    /** The form in which it travels; Spark's serializer does not know records. */
    public byte[] toJson() {
        return Json.bytes(this);
    }
}
