package org.sidetone.serve.tftp;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Who asked, and on which of our addresses: the answer leaves from there. */
record Client(InetSocketAddress address, InetAddress facing) {}
