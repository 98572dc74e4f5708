package org.sidetone.pbx.ami;

import java.time.Duration;
import org.sidetone.config.ThisMachine;
import org.sidetone.pbx.PbxException;

/**
 * How long to wait before the next attempt. An Asterisk that is away is soon back: 0.5 s, doubling up to 5 s. One that refuses our
 * secret is asked rarely, because fail2ban's usual rule (five refusals in ten minutes) would ban our address; on this machine,
 * which it leaves alone, the owner who mends manager.conf need not wait.
 */
public final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration REFUSED_HERE = Duration.ofSeconds(5);
    private static final Duration REFUSED = Duration.ofSeconds(150);

    private final Duration refused;
    private Duration next = FIRST;

    public Backoff(String host) {
        this.refused = ThisMachine.is(host) ? REFUSED_HERE : REFUSED;
    }

    public Duration after(PbxException failure) {
        if (failure.isRefused()) {
            return refused;
        }
        Duration wait = next;
        next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
        return wait;
    }

    public void succeeded() {
        next = FIRST;
    }
}
