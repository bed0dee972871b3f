package dev.headgate.glue.store;

import java.io.IOException;

/** A store did not do what it was asked; the message says what, to which object, and why. */
public final class StoreFailure extends IOException {

    private static final long serialVersionUID = 1L;

    StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
