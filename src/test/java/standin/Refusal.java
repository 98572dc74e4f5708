package standin;

/** What makes the phone give up: its message says what it read or heard, and why that will not do. Holds no secret. */
public class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message);
    }

    public Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
