package standin;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import standin.file.SepFile;
import standin.page.Browser;
import standin.page.Page;
import standin.sip.Call;
import standin.sip.Identity;
import standin.sip.Notify;
import standin.sip.SipPhone;

/**
 * A Cisco phone as far as a server can tell. {@link #boot} reads its files, {@link #register} signs its lines on, then it rings,
 * dials and shows pages. Whatever a real one would not take is a {@link Refusal} that says why.
 */
public final class Phone implements AutoCloseable {
    private final Setup setup;
    private final TftpClient tftp;
    private Boot boot;
    private SipPhone sip;
    private Browser browser;

    public Phone(Setup setup) {
        this.setup = setup;
        this.tftp = new TftpClient(setup.address(), setup.tftp(), setup.tftpPatience());
    }

    /** Fetches and reads everything a phone asks for when it is switched on; may be called again, as after a restart. */
    public Boot boot() throws Refusal {
        boot = new Boot(setup, tftp).run();
        String locale = boot.sep().userLocale().isEmpty()
                ? "English_United_States"
                : boot.sep().userLocale();
        browser = new Browser(setup.address(), setup.model(), "SEP" + setup.mac(), locale);
        return boot;
    }

    /** Registers every line with the first server that answers. */
    public void register() throws Refusal {
        SepFile sep = boot.sep();
        if (!sep.value("sipProfile/sipProxies/registerWithProxy").equals("true")) {
            throw new Refusal("registerWithProxy is not true: the phone registers nowhere");
        }
        NoAnswer last = null;
        for (SepFile.Server server : servers(sep)) {
            try {
                register(sep, server);
                return;
            } catch (NoAnswer e) {
                setup.narrator().accept(e.getMessage());
                last = e;
            }
        }
        throw last == null ? new Refusal("no server to register with") : last;
    }

    private void register(SepFile sep, SepFile.Server server) throws Refusal {
        close();
        try {
            sip = new SipPhone(
                    new Identity(setup.mac(), setup.model(), setup.address()),
                    sep,
                    server,
                    sep.lines(),
                    setup.listen().orElse(sep.number("sipProfile/voipControlPort", 5060)),
                    setup.sipPatience().toMillis());
        } catch (IOException e) {
            throw new NoAnswer(server.host() + ":" + server.port() + ": " + e.getMessage(), e);
        }
        sip.register(sep.number("sipProfile/sipStack/timerRegisterExpires", 3600));
        for (SepFile.Line line : sep.lines()) {
            setup.narrator()
                    .accept(line + ": registered with " + server.host() + ":" + server.port() + " over "
                            + (sep.usesTcp() ? "TCP" : "UDP"));
        }
    }

    private static List<SepFile.Server> servers(SepFile sep) throws Refusal {
        if (sep.usesCallManager()) {
            return sep.servers();
        }
        List<SepFile.Server> proxies =
                sep.lines().stream().map(SepFile.Line::proxy).distinct().toList();
        if (proxies.size() != 1) {
            throw new Refusal("lines with servers of their own: the stand-in knows one server at a time");
        }
        return proxies;
    }

    /** The Services button. */
    public Page services() throws Refusal {
        return browser.press(url("servicesURL"));
    }

    /** The Directories button, what lies below the built-in entries. */
    public Page directories() throws Refusal {
        return browser.pressDirectories(url("directoryURL"));
    }

    /** The screen that {@link #services} and {@link #directories} opened. */
    public Browser browser() {
        return browser;
    }

    private String url(String element) throws Refusal {
        String url = boot.sep().value(element);
        if (url.isEmpty()) {
            throw new Refusal("the SEP file has no " + element + ": the button does nothing");
        }
        return url;
    }

    /** The Messages button: dials the number that the file gives. */
    public Call messages() throws Refusal {
        String number = boot.sep().lines().get(0).messagesNumber();
        if (number.isEmpty()) {
            throw new Refusal("line 1 has no messagesNumber: the button does nothing");
        }
        return sip.dial(number);
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

    /** Calls that came in, the oldest first. */
    public List<Call> calls() {
        return sip.calls();
    }

    /** What the server told by NOTIFY, the oldest first. */
    public List<Notify> notifies() {
        return sip.notifies();
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
        if (sip != null) {
            sip.close();
            sip = null;
        }
    }
}
