package dev.headgate.cli.demo;

import dev.headgate.cli.CannotRun;

/** A service that does not answer at the moment. */
final class Away extends CannotRun {

    private static final long serialVersionUID = 1L;

    Away(String message, Throwable cause) {
        super(message, cause);
    }
}
