package org.sidetone.fetch;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;

/** Which servers are who they say. */
public final class Trust {
    private Trust() {}

    /** Those that the system's trust store knows. */
    public static SSLContext usual() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }
}
