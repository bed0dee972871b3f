package dev.headgate.sandbox.sampleapi;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** One part of the API: answers a call or refuses it by a {@link Refusal}. */
interface Endpoint {

    void serve(Call call, HttpExchange exchange) throws IOException;
}
