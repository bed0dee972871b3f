package dev.headgate.sandbox.aws.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The functions' handlers, made when first needed. As in Lambda, one handler object serves one call at a time. */
final class Handlers {

    private final Map<String, Queue<RequestStreamHandler>> idle = new ConcurrentHashMap<>();

    /** Runs one call and gives the frame to send back: the answer or the error. */
    Frame call(String id, Invocation invocation) {
        try {
            var waiting = idle.computeIfAbsent(invocation.handler(), _ -> new ConcurrentLinkedQueue<>());
            var free = waiting.poll();
            var handler = free == null ? create(invocation.handler()) : free;
            var answer = new ByteArrayOutputStream();
            handler.handleRequest(
                    new ByteArrayInputStream(invocation.payload()), answer, new CallContext(id, invocation));
            waiting.add(handler);
            return new Frame(Frame.Kind.ANSWER, id, answer.toByteArray());
        } catch (VirtualMachineError e) {
            // What Lambda does: the runtime ends, the caller hears Runtime.ExitError.
            Runtime.getRuntime().halt(1);
            throw e;
        } catch (Throwable e) {
            return new Frame(Frame.Kind.ERROR, id, ErrorDocument.of(e));
        }
    }

    private static RequestStreamHandler create(String type) throws Throwable {
        try {
            var made = Class.forName(type).getDeclaredConstructor().newInstance();
            if (made instanceof RequestStreamHandler handler) {
                return handler;
            }
            throw new IllegalStateException(type + " must implement RequestStreamHandler to run in the sandbox.");
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
