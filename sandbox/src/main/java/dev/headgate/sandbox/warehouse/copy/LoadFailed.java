package dev.headgate.sandbox.warehouse.copy;

/** A load found something in its files that its table does not take; nothing was loaded. */
final class LoadFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LoadError error;

    LoadFailed(LoadError error) {
        super(error.reason());
        this.error = error;
    }

    LoadError error() {
        return error;
    }
}
