package dev.headgate.sandbox.aws.schedule;

import java.io.IOException;

/** Starts an execution of a state machine and gives its ARN. */
@FunctionalInterface
public interface Starter {

    String start(String machine, String name, String input) throws IOException;
}
