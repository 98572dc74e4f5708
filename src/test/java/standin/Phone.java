package standin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import standin.file.SepFile;
import standin.file.Server;
import standin.page.Browser;
import standin.page.Page;
import standin.push.Messages;
import standin.sip.Account;
import standin.sip.Call;
import standin.sip.Identity;
import standin.sip.SipPhone;

/**
 * A Cisco phone with Java firmware as far as a server can tell. {@link #boot} reads its files, {@link #register} signs its lines on, then
 * it rings, dials and shows pages. Whatever a real one would not take is a {@link Refusal} that says why.
 */
public final class Phone extends Handset {
    private static final int WEB_PORT = 80;

    private final Setup setup;
    private final TftpClient tftp;
    private Boot boot;
    private Messages messages;

    /** @throws IllegalArgumentException for a 7940 or 7960, which is a {@link standin.old.OldPhone} */
    public Phone(Setup setup) {
        if (!setup.model().isJava()) {
            throw new IllegalArgumentException(setup.model().label() + " reads no SEP file");
        }
        this.setup = setup;
        this.tftp = new TftpClient(setup.address(), setup.tftp(), setup.tftpPatience());
    }

    @Override
    public void start() throws Refusal {
        boot();
    }

    /** Fetches and reads everything a phone asks for when it is switched on; may be called again, as after a restart. */
    public Boot boot() throws Refusal {
        boot = new Boot(setup, tftp).run();
        String locale = boot.sep().userLocale().isEmpty()
                ? "English_United_States"
                : boot.sep().userLocale();
        browser = new Browser(setup.address(), setup.model(), "SEP" + setup.mac(), locale);
        if (boot.sep().value("vendorConfig/webAccess").equals("0")) {
            openWeb(WEB_PORT);
        } else {
            closeWeb();
        }
        return boot;
    }

    /** Its own web server, on another port where this machine does not give it 80. */
    public void openWeb(int port) {
        closeWeb();
        try {
            messages = new Messages(
                    setup.address(),
                    port,
                    "SEP" + setup.mac(),
                    boot.sep().value("authenticationURL"),
                    browser,
                    tftp,
                    this::isIdle,
                    setup.narrator());
        } catch (IOException e) {
            setup.narrator().accept("no web server on port " + port + ": " + e.getMessage());
        }
    }

    private void closeWeb() {
        if (messages != null) {
            messages.close();
            messages = null;
        }
    }

    private boolean isIdle() {
        return calls().stream().allMatch(call -> call.state() == Call.State.ENDED);
    }

    public InetAddress address() {
        return setup.address();
    }

    /** What was pushed at it; empty while its web server is off. */
    public Optional<Messages> pushed() {
        return Optional.ofNullable(messages);
    }

    @Override
    public void close() {
        closeWeb();
        super.close();
    }

    /** Registers every line with the first call manager that answers, or, where line 1 names none, each with its own server. */
    @Override
    public void register() throws Refusal {
        SepFile sep = boot.sep();
        if (!sep.value("sipProfile/sipProxies/registerWithProxy").equals("true")) {
            throw new Refusal("registerWithProxy is not true: the phone registers nowhere");
        }
        if (!sep.usesCallManager()) {
            register(sep, Optional.empty());
            return;
        }
        NoAnswer last = null;
        for (Server server : sep.servers()) {
            try {
                register(sep, Optional.of(server));
                return;
            } catch (NoAnswer e) {
                setup.narrator().accept(e.getMessage());
                last = e;
            }
        }
        throw last == null ? new Refusal("no server to register with") : last;
    }

    private void register(SepFile sep, Optional<Server> manager) throws Refusal {
        super.close();
        List<Account> accounts = accounts(sep, manager);
        try {
            sip = new SipPhone(
                    new Identity(setup.mac(), setup.model(), setup.address()),
                    accounts,
                    sep.usesTcp(),
                    setup.listen().orElse(sep.number("sipProfile/voipControlPort", 5060)),
                    sep.number("sipProfile/startMediaPort", 16384),
                    setup.sipPatience().toMillis());
        } catch (IOException e) {
            throw new NoAnswer(accounts.get(0).server() + ": " + e.getMessage(), e);
        }
        sip.register(sep.number("sipProfile/sipStack/timerRegisterExpires", 3600));
        for (Account account : accounts) {
            setup.narrator()
                    .accept(account + ": registered with " + account.server() + " over "
                            + (sep.usesTcp() ? "TCP" : "UDP"));
        }
    }

    private static List<Account> accounts(SepFile sep, Optional<Server> manager) throws NoAnswer {
        List<Account> accounts = new ArrayList<>();
        for (SepFile.Line line : sep.lines()) {
            Server server = manager.orElse(line.proxy());
            Server next = sep.outboundProxy().orElse(server);
            accounts.add(new Account(
                    line.button(),
                    line.name(),
                    line.displayName(),
                    line.contact(),
                    line.authName(),
                    line.password(),
                    server,
                    resolved(next)));
        }
        return accounts;
    }

    private static InetSocketAddress resolved(Server server) throws NoAnswer {
        try {
            return Account.resolve(server);
        } catch (IOException e) {
            throw new NoAnswer(server + ": nobody knows the name", e);
        }
    }

    @Override
    public Page services() throws Refusal {
        return browser.press(url("servicesURL"));
    }

    @Override
    public Page directories() throws Refusal {
        return browser.pressDirectories(url("directoryURL"));
    }

    /** Nobody touches it for as long as its file says. */
    public Page idle() throws Refusal {
        if (boot.sep().number("idleTimeout", 0) == 0) {
            throw new Refusal("idleTimeout is 0: the phone never opens a page by itself");
        }
        return browser.press(url("idleURL"));
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
}
