package dev.headgate.sandbox.aws.http;

import java.io.IOException;

/** One AWS service as the sandbox offers it: what it does itself, and what it leaves to moto. */
@FunctionalInterface
public interface Service {

    /** Answers the call, or throws an {@link AwsError}. */
    Answer answer(Call call) throws IOException, InterruptedException;
}
