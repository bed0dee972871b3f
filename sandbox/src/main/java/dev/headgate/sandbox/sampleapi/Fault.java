package dev.headgate.sandbox.sampleapi;

/** How the API treats one request. */
enum Fault {
    NONE,
    TOKEN_EXPIRED,
    THROTTLED,
    BROKEN,
    HTML,
    CUT
}
