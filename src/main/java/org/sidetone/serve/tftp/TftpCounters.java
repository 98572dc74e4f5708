package org.sidetone.serve.tftp;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.sidetone.serve.RequestLog.Outcome;

/** What the server has done since its start. Safe to read at any time; nothing here is touched per block. */
public final class TftpCounters {
    private final Map<Outcome, LongAdder> ended = new EnumMap<>(Outcome.class);
    private final LongAdder bytes = new LongAdder();
    private final LongAdder resent = new LongAdder();
    private final LongAdder repeats = new LongAdder();
    private final LongAdder stray = new LongAdder();
    private final LongAdder busy = new LongAdder();
    private final LongAdder faults = new LongAdder();

    TftpCounters() {
        for (Outcome outcome : Outcome.values()) {
            ended.put(outcome, new LongAdder());
        }
    }

    void count(Outcome outcome, long contentBytes, int resentBlocks) {
        adder(outcome).increment();
        bytes.add(contentBytes);
        resent.add(resentBlocks);
    }

    void countRepeat() {
        repeats.increment();
    }

    void countStray() {
        stray.increment();
    }

    void countBusy() {
        busy.increment();
    }

    void countFault() {
        faults.increment();
    }

    private LongAdder adder(Outcome outcome) {
        LongAdder adder = ended.get(outcome);
        if (adder == null) {
            throw new IllegalStateException("no counter for " + outcome);
        }
        return adder;
    }

    /** Requests and transfers that ended so. */
    public long ended(Outcome outcome) {
        return adder(outcome).sum();
    }

    /** Bytes of content that clients acknowledged. */
    public long bytes() {
        return bytes.sum();
    }

    /** Packets that were sent again because no acknowledgement came. */
    public long resent() {
        return resent.sum();
    }

    /** Requests that came again while their transfer ran, and were ignored. */
    public long repeats() {
        return repeats.sum();
    }

    /** Datagrams on the request port that were no request at all, and were ignored. */
    public long stray() {
        return stray.sum();
    }

    /** Requests refused because too many transfers were running or no port was left. */
    public long busy() {
        return busy.sum();
    }

    /** Faults of this program that were caught: any is a bug. */
    public long faults() {
        return faults.sum();
    }
}
