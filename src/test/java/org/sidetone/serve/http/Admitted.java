package org.sidetone.serve.http;

import java.net.InetAddress;
import org.sidetone.serve.Admission;

/** Lets everybody in, or nobody. */
final class Admitted implements Admission {
    private volatile boolean admit = true;

    void admit(boolean everybody) {
        admit = everybody;
    }

    @Override
    public boolean admits(InetAddress asker) {
        return admit;
    }

    @Override
    public boolean owns(InetAddress asker, String deviceName) {
        return admit;
    }
}
