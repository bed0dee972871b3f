package dev.headgate.engine.policy.truth;

/** One request, as far as it matters who makes it, where from and through what. */
record Request(Point person, Point network, Point source, Point accessPoint, Point key) {}
