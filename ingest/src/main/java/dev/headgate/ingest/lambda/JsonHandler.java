package dev.headgate.ingest.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.headgate.contract.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A function whose payload and answer are records of JSON. */
abstract class JsonHandler<I> implements RequestStreamHandler {

    private final Class<I> input;
    private final Supplier<Estate> estate;

    JsonHandler(Class<I> input, Supplier<Estate> estate) {
        this.input = input;
        this.estate = estate;
    }

    @Override
    public final void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var payload = Json.read(in.readAllBytes(), input);
        try {
            out.write(Json.bytes(answer(payload, estate.get(), context)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The function was stopped before it had finished.");
        }
    }

    abstract Object answer(I payload, Estate estate, Context context) throws InterruptedException;

    /** One line of structured log. */
    static void log(Context context, Object run, String message, Map<String, Object> figures) {
        var line = new LinkedHashMap<String, Object>();
        line.put("run", run.toString());
        line.put("message", message);
        line.putAll(figures);
        context.getLogger().log(Json.text(line) + "\n");
    }
}
