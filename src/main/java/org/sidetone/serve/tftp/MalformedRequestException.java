package org.sidetone.serve.tftp;

/** A datagram on the request port that says read or write but not what. */
final class MalformedRequestException extends Exception {
    private static final long serialVersionUID = 1;

    MalformedRequestException(String message) {
        super(message);
    }
}
