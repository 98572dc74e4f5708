package standin.sip;

/**
 * What a server told by NOTIFY.
 *
 * @param answer the status the phone answered with: 200, 400 for a service-control of another registration, 489 for what the phone does not know
 */
public record Notify(String event, String contentType, String body, int answer) {

    /** Whether an old phone compares {@code syncinfo.xml} with what it has; a Java phone does nothing. */
    public boolean asksToCheckSync() {
        return answer == 200 && event.equals("check-sync");
    }

    /** Whether the phone obeys: {@code restart} reads the files again, {@code reset} reboots. */
    public boolean orders(String action) {
        return answer == 200 && event.equals("service-control") && body.lines().anyMatch(("action=" + action)::equals);
    }
}
