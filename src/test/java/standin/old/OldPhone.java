package standin.old;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import standin.Handset;
import standin.NoAnswer;
import standin.Refusal;
import standin.Setup;
import standin.dial.DialPlan;
import standin.file.Server;
import standin.page.Browser;
import standin.page.Page;
import standin.sip.Account;
import standin.sip.Call;
import standin.sip.Identity;
import standin.sip.Notify;
import standin.sip.SipPhone;

/**
 * A Cisco 7940 or 7960 as far as a server can tell. {@link #start} reads its files, {@link #register} signs its lines on; from then on it
 * obeys {@code check-sync} by itself. What a real one would pass over in silence is a {@link Refusal} here.
 */
public final class OldPhone extends Handset {
    private final Setup setup;
    private final Patience patience;
    private final OldBoot boot;
    private final List<Notify> told = new ArrayList<>();
    private final List<Call> rang = new ArrayList<>();
    private CheckSync checkSync;
    private boolean loaded;

    /** @throws IllegalArgumentException for a Java phone, which is a {@link standin.Phone} */
    public OldPhone(Setup setup, Patience patience) {
        if (setup.model().isJava()) {
            throw new IllegalArgumentException(setup.model().label() + " reads a SEP file");
        }
        this.setup = setup;
        this.patience = patience;
        this.boot = new OldBoot(setup, patience);
    }

    /** Every file it asked for since it was made, and the logo's address. */
    public List<String> asked() {
        return boot.asked();
    }

    /** What it holds after its files. */
    public CnfFile file() {
        return boot.file();
    }

    @Override
    public void start() throws Refusal {
        start(Duration.ZERO);
    }

    /** @param most how long it goes on to ask for its own file while there is none */
    public void start(Duration most) throws Refusal {
        if (!loaded) {
            boot.load();
            loaded = true;
        }
        boot.readDefaults();
        long deadline = System.nanoTime() + most.toNanos();
        while (!boot.readOwn()) {
            if (System.nanoTime() >= deadline) {
                throw new Refusal("SIP" + setup.mac() + ".cnf: the server has none; the phone shows Unprovisioned");
            }
            pause(patience.file());
        }
        boot.readRest();
        browser = new Browser(setup.address(), setup.model(), "SEP" + setup.mac(), "");
    }

    /** Registers every line with its own server, over UDP. */
    @Override
    public void register() throws Refusal {
        if (!file().value("proxy_register").equals("1")) {
            throw new Refusal("proxy_register is not 1: the phone registers nowhere");
        }
        close();
        signOn();
        checkSync = new CheckSync(this, patience.idle(), setup.narrator());
    }

    private void signOn() throws Refusal {
        List<Account> accounts = accounts(file());
        try {
            sip = new SipPhone(
                    new Identity(setup.mac(), setup.model(), setup.address()),
                    accounts,
                    false,
                    setup.listen().orElse(file().number("voip_control_port", 5060)),
                    file().number("start_media_port", 16384),
                    setup.sipPatience().toMillis());
        } catch (IOException e) {
            throw new NoAnswer(accounts.get(0).server() + ": " + e.getMessage(), e);
        }
        sip.register(file().number("timer_register_expires", 3600));
        accounts.forEach(
                account -> setup.narrator().accept(account + ": registered with " + account.server() + " over UDP"));
    }

    private static List<Account> accounts(CnfFile file) throws NoAnswer {
        List<Account> accounts = new ArrayList<>();
        for (CnfFile.Line line : file.lines()) {
            String outbound = file.value("outbound_proxy");
            Server next =
                    outbound.isEmpty() ? line.proxy() : new Server(outbound, file.number("outbound_proxy_port", 5060));
            try {
                accounts.add(new Account(
                        line.key(),
                        line.name(),
                        line.displayName(),
                        line.contact(),
                        line.authName(),
                        line.password(),
                        line.proxy(),
                        Account.resolve(next)));
            } catch (IOException e) {
                throw new NoAnswer(line + ": nobody knows " + next.host(), e);
            }
        }
        return accounts;
    }

    /** Those before a reboot too. */
    @Override
    public List<Notify> notifies() {
        synchronized (told) {
            List<Notify> all = new ArrayList<>(told);
            all.addAll(super.notifies());
            return all;
        }
    }

    /** Those before a reboot too. */
    @Override
    public List<Call> calls() {
        synchronized (told) {
            List<Call> all = new ArrayList<>(rang);
            all.addAll(super.calls());
            return all;
        }
    }

    /** How often it booted again because {@code syncinfo.xml} told it to. */
    public int reboots() {
        return checkSync == null ? 0 : checkSync.reboots();
    }

    /** What went wrong when it obeyed {@code check-sync}, which a real one would show on its screen only. */
    public List<String> complaints() {
        return checkSync == null ? List.of() : checkSync.complaints();
    }

    /** Looks into syncinfo.xml and boots again if that says something new; returns whether it did. */
    boolean synchronise() throws Refusal {
        Optional<SyncInfo> info = boot.syncInfo();
        boot.readDialPlan();
        String own = file().value("sync").isEmpty() ? "1" : file().value("sync");
        if (info.isEmpty() || !info.get().tellsToBoot(setup.model().load(), own)) {
            return false;
        }
        sip.unregister();
        switchOff();
        start();
        signOn();
        return true;
    }

    /** Keeps what was heard, for one who looks at any moment. */
    private void switchOff() {
        SipPhone last = sip;
        synchronized (told) {
            told.addAll(last.notifies());
            rang.addAll(last.calls());
            sip = null;
        }
        last.close();
    }

    /** What the phone sends when these keys are pressed without a pause: {@code #} dials at once, and so may the dial plan. */
    public String sends(String keys) {
        String typed = keys.split("#", 2)[0];
        return boot.dialPlan().map(plan -> plan.sends(typed, 1)).orElse(typed);
    }

    /** Presses these keys. */
    public Call press(String keys) throws Refusal {
        return dial(sends(keys));
    }

    /** The Messages button. */
    public Call messages() throws Refusal {
        if (file().value("messages_uri").isEmpty()) {
            throw new Refusal("no messages_uri: the button does nothing");
        }
        return dial(file().value("messages_uri"));
    }

    /** A key beside the screen that dials. */
    public Call speedDial(int key) throws Refusal {
        for (CnfFile.SpeedDial dial : file().speedDials()) {
            if (dial.key() == key) {
                return dial(dial.number());
            }
        }
        throw new Refusal("key " + key + " is no speed dial");
    }

    /** The dial plan that it read. */
    public Optional<DialPlan> dialPlan() {
        return boot.dialPlan();
    }

    @Override
    public Page services() throws Refusal {
        return browser.press(url("services_url"));
    }

    @Override
    public Page directories() throws Refusal {
        return browser.pressDirectories(url("directory_url"));
    }

    private String url(String key) throws Refusal {
        if (file().value(key).isEmpty()) {
            throw new Refusal("no " + key + ": the button does nothing");
        }
        return file().value(key);
    }

    @Override
    public void close() {
        if (checkSync != null) {
            checkSync.close();
        }
        super.close();
    }

    private static void pause(Duration time) throws Refusal {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted", e);
        }
    }
}
