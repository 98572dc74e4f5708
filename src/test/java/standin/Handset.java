package standin;

import java.util.List;
import java.util.Locale;
import standin.page.Browser;
import standin.page.Page;
import standin.sip.Call;
import standin.sip.Notify;
import standin.sip.SipPhone;

/** What the user of any of these phones does with it, once it is on. */
public abstract class Handset implements AutoCloseable {
    /** Its SIP side, from {@link #register} on. */
    protected volatile SipPhone sip;

    /** The screen, from {@link #start} on. */
    protected volatile Browser browser;

    /** Switches it on: it fetches and reads its files; again, as after a restart. */
    public abstract void start() throws Refusal;

    /** Signs its lines on. */
    public abstract void register() throws Refusal;

    /** The Services button. */
    public abstract Page services() throws Refusal;

    /** The Directories button, what lies below the built-in entries. */
    public abstract Page directories() throws Refusal;

    /** What the server told by NOTIFY, the oldest first; empty while the phone is off. */
    public List<Notify> notifies() {
        SipPhone now = sip;
        return now == null ? List.of() : now.notifies();
    }

    /** The screen that {@link #services} and {@link #directories} opened. */
    public Browser browser() {
        return browser;
    }

    /** Dials from line 1 and waits until it rings at the other end. */
    public Call dial(String number) throws Refusal {
        return sip.dial(number);
    }

    /** Follows a menu entry or a directory entry that dials. */
    public Call dial(Page.Item item) throws Refusal {
        String target = item.target();
        return sip.dial(target.toLowerCase(Locale.ROOT).startsWith("dial:") ? target.substring(5) : target);
    }

    /** Calls that came in, the oldest first; empty while the phone is off. */
    public List<Call> calls() {
        SipPhone now = sip;
        return now == null ? List.of() : now.calls();
    }

    /** The Call-IDs of its registrations, by line. */
    public List<String> registerCallIds() {
        return sip.registrations().stream().map(one -> one.callId()).toList();
    }

    public void refresh() throws Refusal {
        sip.refresh();
    }

    public void unregister() throws Refusal {
        sip.unregister();
    }

    /** Pulls the plug: nothing is said to the server. */
    @Override
    public void close() {
        SipPhone last = sip;
        if (last != null) {
            last.close();
            sip = null;
        }
    }
}
