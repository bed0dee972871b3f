package dev.headgate.cli.adopt;

import java.util.Map;

/**
 * Something of the account that has a place in the modules.
 *
 * @param address where it belongs, such as {@code module.zone["raw"].aws_s3_bucket.this}
 * @param id what Terraform imports it by
 * @param values what was read of it, in the provider's attribute names
 */
record Found(String address, String id, Map<String, Object> values) {

    /** The resource's type, such as {@code aws_s3_bucket}. */
    String type() {
        var words = address.split("\\.");
        return words[words.length - 2];
    }

    /** The module of the root that holds it, such as {@code zone}. */
    String module() {
        return address.substring("module.".length()).split("[.\\[]", 2)[0];
    }
}
