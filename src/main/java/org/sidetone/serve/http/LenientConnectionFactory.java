package org.sidetone.serve.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * HTTP/1.1 as clients in phones speak it. Jetty refuses HTTP/1.1 without a Host header at every compliance level; here such a
 * request is read as the HTTP/1.0 that it is.
 */
final class LenientConnectionFactory extends HttpConnectionFactory {
    LenientConnectionFactory(HttpConfiguration configuration) {
        super(configuration);
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        return configure(new LenientConnection(getHttpConfiguration(), connector, endPoint), connector, endPoint);
    }

    private static final class LenientConnection extends HttpConnection {
        LenientConnection(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
            super(configuration, connector, endPoint);
        }

        /** With the connection's own handler, which only its own parser tells: with another, answers to bad requests get lost. */
        @Override
        protected HttpParser newHttpParser(HttpCompliance compliance) {
            HttpParser.RequestHandler handler =
                    (HttpParser.RequestHandler) super.newHttpParser(compliance).getHandler();
            return new HostlessParser(handler, getHttpConfiguration().getRequestHeaderSize(), compliance);
        }
    }

    private static final class HostlessParser extends HttpParser {
        private static final String VERSION = " HTTP/1.1";
        private static final String END = "\r\n\r\n";

        HostlessParser(RequestHandler handler, int maxHeaderBytes, HttpCompliance compliance) {
            super(handler, maxHeaderBytes, compliance);
        }

        @Override
        public boolean parseNext(ByteBuffer buffer) {
            if (isState(State.START) && buffer.hasRemaining()) {
                lowerVersionWithoutHost(buffer);
            }
            return super.parseNext(buffer);
        }

        /** Only where the whole head is here, as phones send it: a part cannot tell what is missing. */
        private static void lowerVersionWithoutHost(ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(buffer.position(), bytes);
            String head = new String(bytes, StandardCharsets.ISO_8859_1);
            int end = head.indexOf(END);
            int firstLine = head.indexOf("\r\n");
            if (end < 0 || !head.startsWith(VERSION, firstLine - VERSION.length())) {
                return;
            }
            if (!head.substring(firstLine, end).toLowerCase(Locale.ROOT).contains("\r\nhost:")) {
                buffer.put(buffer.position() + firstLine - 1, (byte) '0');
            }
        }
    }
}
