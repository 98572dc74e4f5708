package org.sidetone.serve.tftp;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sidetone.serve.RequestLog;

/** Keeps what it is told. */
final class RecordingLog implements RequestLog {
    private final List<Request> ended = new CopyOnWriteArrayList<>();

    @Override
    public void ended(Request request) {
        ended.add(request);
    }

    List<Request> all() {
        return ended;
    }

    /** Waits for the first request that ended. */
    Request first() {
        await().until(() -> !ended.isEmpty());
        return ended.get(0);
    }
}
