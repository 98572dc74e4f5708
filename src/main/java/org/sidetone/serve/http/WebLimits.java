package org.sidetone.serve.http;

import java.time.Duration;

/**
 * What one Jetty may take. Small: phones ask little, and what they ask fits a few kilobytes.
 *
 * @param threads all of Jetty's, its acceptor and selectors included; at least 8
 * @param connections open at once; more wait in the accept queue
 * @param headerBytes a request line and its headers
 * @param idle how long a connection may say nothing, and how long a request may take to arrive whole
 */
record WebLimits(int threads, int connections, int headerBytes, Duration idle) {
    static final WebLimits FOR_PHONES = new WebLimits(16, 2000, 8192, Duration.ofSeconds(30));
}
