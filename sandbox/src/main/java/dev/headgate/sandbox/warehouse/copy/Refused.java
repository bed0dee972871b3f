package dev.headgate.sandbox.warehouse.copy;

import dev.headgate.sandbox.warehouse.wire.Report;

/** A load that could not begin, or that PostgreSQL stopped. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Report report;

    Refused(Report report) {
        super(report.message());
        this.report = report;
    }

    Report report() {
        return report;
    }
}
