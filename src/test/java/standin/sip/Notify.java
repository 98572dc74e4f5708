package standin.sip;

/**
 * What a server told by NOTIFY.
 *
 * @param answer the status the phone answered with: 200, or 400 for a service-control of another registration
 */
public record Notify(String event, String contentType, String body, int answer) {

    /** Whether the phone obeys: {@code restart} reads the files again, {@code reset} reboots. */
    public boolean orders(String action) {
        return answer == 200 && event.equals("service-control") && body.lines().anyMatch(("action=" + action)::equals);
    }
}
