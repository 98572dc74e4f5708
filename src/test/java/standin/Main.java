package standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import standin.old.OldPhone;
import standin.old.Patience;
import standin.page.Page;
import standin.page.Screen;
import standin.sip.Call;
import standin.sip.Notify;

/** The stand-in phone in a terminal. Exit status 0 means that it registered (or, without --register, took its files). */
public final class Main {
    private static final String USAGE = """
            usage: java -cp target/test-classes standin.Main boot --tftp HOST:PORT --mac MAC [OPTION...]
              --model M          7906G to 7975G (7941G), or 7940G and 7960G, which read text files
              --address A        the phone's own address (127.0.0.1)
              --listen PORT      listens there for SIP instead of at voipControlPort, where several share an address
              --http-first PORT  asks for its files by HTTP first, as firmware 9.x does
              --wait SECONDS     asks again while the server has no file for it, a 7940G or 7960G each 31 seconds
              --register         signs its lines on
              --dial NUMBER      calls it from line 1
              --show-pages       opens the Services and Directories buttons and prints the screens
              --stay             stays on until Ctrl-C; rings, and restarts when told to
            """;

    private Setup setup;
    private boolean register;
    private boolean showPages;
    private boolean stay;
    private String dial = "";
    private Duration patience = Duration.ZERO;

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        // Names have umlauts, and a terminal's locale is often C.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8));
        Main main = new Main();
        try {
            main.read(new ArrayDeque<>(Arrays.asList(args)));
        } catch (IllegalArgumentException e) {
            System.err.println("standin: " + e.getMessage());
            System.err.print(USAGE);
            System.exit(64);
        }
        System.exit(main.run());
    }

    private void read(Deque<String> words) {
        if (!"boot".equals(words.poll())) {
            throw new IllegalArgumentException("boot is what it can do");
        }
        String mac = "";
        String tftp = "";
        Setup wanted = Setup.of("000000000000", new InetSocketAddress(0)).narrator(Main::say);
        while (!words.isEmpty()) {
            String option = words.poll();
            switch (option) {
                case "--register" -> register = true;
                case "--show-pages" -> showPages = true;
                case "--stay" -> stay = true;
                case "--tftp" -> tftp = value(option, words);
                case "--mac" -> mac = value(option, words);
                case "--model" -> wanted = wanted.model(Model.of(value(option, words)));
                case "--address" -> wanted = wanted.address(value(option, words));
                case "--listen" -> wanted = wanted.listen(Integer.parseInt(value(option, words)));
                case "--http-first" -> wanted = wanted.httpFirst(Integer.parseInt(value(option, words)));
                case "--wait" -> patience = Duration.ofSeconds(Long.parseLong(value(option, words)));
                case "--dial" -> dial = value(option, words);
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        if (mac.isEmpty() || !tftp.matches("[^:]+:[0-9]{1,5}")) {
            throw new IllegalArgumentException("--mac MAC and --tftp HOST:PORT are needed");
        }
        String[] server = tftp.split(":", 2);
        setup = wanted.at(mac, new InetSocketAddress(server[0], Integer.parseInt(server[1])));
    }

    private static String value(String option, Deque<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return words.poll();
    }

    private int run() throws InterruptedException {
        try (Handset phone = setup.model().isJava() ? new Phone(setup) : new OldPhone(setup, Patience.real())) {
            on(phone);
            Optional<Call> call = call(phone);
            if (showPages) {
                pages(phone);
            }
            if (stay) {
                live(phone);
            }
            if (call.isPresent()) {
                call.get().hangUp();
            }
            return 0;
        } catch (Refusal e) {
            say("REFUSED: " + e.getMessage());
            return 1;
        }
    }

    private Optional<Call> call(Handset phone) throws Refusal {
        if (dial.isEmpty()) {
            return Optional.empty();
        }
        Call call = phone.dial(dial);
        say("calls " + dial + ": " + call.state().name().toLowerCase(Locale.ROOT));
        return Optional.of(call);
    }

    private void on(Handset phone) throws Refusal, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                if (phone instanceof OldPhone old) {
                    old.start(patience);
                } else {
                    phone.start();
                }
                break;
            } catch (Refusal e) {
                if (System.nanoTime() >= deadline) {
                    throw e;
                }
                say(e.getMessage());
                Thread.sleep(1000);
            }
        }
        if (register) {
            phone.register();
            // Nobody presses a key sooner, and the pages know of a registration a moment later.
            Thread.sleep(2000);
        }
    }

    private static void pages(Handset phone) throws Refusal {
        Page services = phone.services();
        show("Services", services);
        for (Page.Item item : services.items()) {
            if (services.kind().equals("Menu") && item.target().startsWith("http://")) {
                show("Services, " + item.name(), phone.browser().select(item));
            }
        }
        Page directories = phone.directories();
        show("Directories", directories);
        for (Page.Item item : directories.items()) {
            if (item.target().startsWith("http://")) {
                show("Directories, " + item.name(), phone.browser().select(item));
                break;
            }
        }
    }

    private static void show(String how, Page page) {
        System.out.println("The " + how + ":");
        System.out.print(Screen.draw(page));
    }

    /** Until the process is told to end; each state of each call is told once. */
    private void live(Handset phone) throws Refusal, InterruptedException {
        int told = 0;
        int rung = 0;
        while (true) {
            Thread.sleep(200);
            for (Notify notify : phone.notifies().subList(told, phone.notifies().size())) {
                told++;
                say("told by NOTIFY: " + notify.event() + ", answered " + notify.answer());
                if (notify.orders("restart") || notify.orders("reset")) {
                    phone.unregister();
                    on(phone);
                    told = 0;
                    rung = 0;
                    break;
                }
            }
            for (Call call : phone.calls().subList(rung, phone.calls().size())) {
                rung++;
                say("rings: " + call.name() + " " + call.number());
            }
        }
    }

    private static void say(String step) {
        System.out.println("phone: " + step);
    }
}
