package org.sidetone.serve.tftp;

import com.google.common.collect.ImmutableList;
import com.google.common.net.HostAndPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.sidetone.config.Settings;
import org.sidetone.config.Settings.Ports;
import org.sidetone.publish.Shelf;
import org.sidetone.serve.Admission;
import org.sidetone.serve.RequestLog;

/** A server for one test, on a free port of loopback, with its log. */
record Running(TftpServer server, RecordingLog log) implements AutoCloseable {
    static final Limits LIMITS = new Limits(2, 1, 50, 50, Duration.ofSeconds(8));
    static final Admission EVERYBODY = new Admission() {
        @Override
        public boolean admits(InetAddress asker) {
            return true;
        }

        @Override
        public boolean owns(InetAddress asker, String deviceName) {
            return true;
        }
    };

    static Running with(Shelf shelf) throws IOException {
        return with(shelf, EVERYBODY, LIMITS);
    }

    static Running with(Shelf shelf, Admission admission, Limits limits) throws IOException {
        RecordingLog log = new RecordingLog();
        return new Running(TftpServer.start(onLoopback(Optional.empty()), shelf, admission, log, limits), log);
    }

    static TftpServer logging(Shelf shelf, RequestLog log) throws IOException {
        return TftpServer.start(onLoopback(Optional.empty()), shelf, EVERYBODY, log, LIMITS);
    }

    static Settings.Tftp onLoopback(Optional<Ports> ports) {
        return listening(HostAndPort.fromParts("127.0.0.1", 0), ports);
    }

    static Settings.Tftp listening(HostAndPort listen, Optional<Ports> ports) {
        return new Settings.Tftp(Optional.of(listen), Path.of("nowhere"), false, ImmutableList.of(), ports);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
    }

    @Override
    public void close() {
        server.close();
    }
}
