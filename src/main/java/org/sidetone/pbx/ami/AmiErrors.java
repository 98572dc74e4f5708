package org.sidetone.pbx.ami;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.sidetone.config.Settings;
import org.sidetone.pbx.PbxException;

/** What can go wrong with a manager connection, in words that name the host, the thing asked and the remedy. */
public final class AmiErrors {
    /** Most that one answer may hold: a dial plan of 500,000 lines is about half of it. */
    static final long MAX_BYTES = 128L << 20;
    /** What each further request of a batch may add: an endpoint's details are 6 KB, with contacts 20 KB. */
    static final long MAX_BYTES_EACH = 64L << 10;

    private AmiErrors() {}

    public static PbxException unreachable(Settings.Ami ami, IOException cause) {
        String where = where(ami);
        if (cause instanceof UnknownHostException) {
            return new PbxException(
                    "ami.host " + ami.host() + " has no address; correct ami.host or the name service", cause);
        }
        if (cause instanceof ConnectException) {
            return new PbxException(
                    "nothing answers at " + where + ": is Asterisk running, and has manager.conf enabled = yes, port = "
                            + ami.port() + " and a bindaddr that can be reached from here?",
                    cause);
        }
        String reason = cause instanceof SocketTimeoutException
                ? "no answer in time"
                : cause.getClass().getSimpleName();
        return new PbxException(
                "no manager connection to " + where + ": " + reason + "; is a firewall in between?", cause);
    }

    /** @param reason Asterisk's own words */
    public static PbxException refused(Settings.Ami ami, String reason) {
        if (reason.contains("Already In Use")) {
            return PbxException.refused(
                    where(ami) + " allows user " + ami.user()
                            + " one connection only, Sidetone needs several: set allowmultiplelogin = yes in [general] of manager.conf");
        }
        return PbxException.refused(where(ami) + " refuses the manager user " + ami.user()
                + ": name, secret or permit= do not match; asterisk-conf/sidetone.conf shows the user to make, ami.user and"
                + " ami.secret must say the same");
    }

    static PbxException notAsterisk(Settings.Ami ami) {
        return new PbxException(
                "what answers at " + where(ami) + " is not Asterisk's manager interface; correct ami.port");
    }

    static PbxException silent(String host, AmiRequest request, IOException cause) {
        return new PbxException(
                host + " fell silent in its answer to " + request + "; Asterisk hangs or is overloaded", cause);
    }

    static PbxException lost(String host, AmiRequest request, IOException cause) {
        return new PbxException("the connection to " + host + " was lost at " + request, cause);
    }

    static PbxException cut(String host, String user, AmiRequest request) {
        return new PbxException(host + " hung up in the middle of its answer to " + request
                + "; if Asterisk was not restarted, set writetimeout = 5000 for the user " + user + " in manager.conf");
    }

    static PbxException tooMuch(String host, AmiRequest request) {
        return new PbxException(host + " sends more than can be right in answer to " + request);
    }

    private static String where(Settings.Ami ami) {
        return ami.host() + ":" + ami.port();
    }
}
