package standin;

/** A server that says nothing: the phone tries the next one. */
public final class NoAnswer extends Refusal {
    private static final long serialVersionUID = 1L;

    public NoAnswer(String message) {
        super(message);
    }

    public NoAnswer(String message, Throwable cause) {
        super(message, cause);
    }
}
