package org.sidetone.serve.http;

import java.net.InetSocketAddress;
import org.sidetone.render.page.Handset;

/**
 * What was asked, as little as the pages need.
 *
 * @param method as written
 * @param target path and query as written, nothing decoded
 * @param facing our address and port that the asker sees
 */
record WebRequest(String method, String target, InetSocketAddress asker, InetSocketAddress facing, Handset handset) {}
