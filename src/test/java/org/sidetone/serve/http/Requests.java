package org.sidetone.serve.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.sidetone.serve.RequestLog;

/** Remembers what it was told. */
final class Requests implements RequestLog {
    private final List<Request> ended = new CopyOnWriteArrayList<>();

    @Override
    public void ended(Request request) {
        ended.add(request);
    }

    List<Request> all() {
        return ended;
    }

    /** A request may be told of after the asker has its answer. */
    void await(String name, Outcome outcome) {
        Awaitility.await("log of " + name)
                .until(() -> ended.stream()
                        .anyMatch(request -> request.wire().equals("http")
                                && request.name().equals(name)
                                && request.outcome() == outcome));
    }
}
