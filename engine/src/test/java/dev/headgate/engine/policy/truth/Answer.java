package dev.headgate.engine.policy.truth;

import java.util.List;

/** What both are asked, in one shape. */
record Answer(
        boolean isPublic,
        boolean publicWrite,
        boolean tlsEnforced,
        List<String> externalAccounts,
        boolean canRead,
        boolean canWrite,
        List<String> reachedBy) {}
