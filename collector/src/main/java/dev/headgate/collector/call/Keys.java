package dev.headgate.collector.call;

import dev.headgate.collector.sign.AccessKey;

/** The key to sign with now; temporary keys are renewed by whoever gives them out. Safe for threads. */
@FunctionalInterface
public interface Keys {

    /** A key that is valid now. */
    AccessKey current();
}
