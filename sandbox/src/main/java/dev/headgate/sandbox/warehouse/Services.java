package dev.headgate.sandbox.warehouse;

import dev.headgate.sandbox.warehouse.copy.Loader;

/** What all sessions share. */
record Services(Loader loader, ExternalSchemas externalSchemas, Records records, StatementGate gate) {}
