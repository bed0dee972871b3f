package dev.headgate.console.posture.aws;

import dev.headgate.collector.wire.Exchange;
import dev.headgate.collector.wire.Request;
import dev.headgate.collector.wire.Response;
import java.io.IOException;

/** Tells of each request that was answered. */
record CountedExchange(Exchange exchange, Runnable answered) implements Exchange {

    @Override
    public Response send(Request request) throws IOException {
        var response = exchange.send(request);
        answered.run();
        return response;
    }

    @Override
    public void close() {
        exchange.close();
    }
}
