package org.sidetone.pbx;

public enum Protocol {
    UDP,
    TCP,
    TLS,
    WS,
    WSS
}
