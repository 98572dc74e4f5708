package standin.old;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import standin.NoAnswer;
import standin.Refusal;
import standin.Setup;
import standin.TftpClient;
import standin.dial.DialPlan;
import standin.page.HttpGet;

/**
 * What such a phone asks for when it is switched on, in the order of a log of ten of them, and what it makes of it. Remembers what it
 * read from one time to the next, as the flash does.
 */
final class OldBoot {
    private static final int LOGO_WIDTH = 90;
    private static final int LOGO_HEIGHT = 56;

    private final Setup setup;
    private final TftpClient tftp;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile CnfFile file = CnfFile.empty();
    private volatile Optional<DialPlan> dialPlan = Optional.empty();

    OldBoot(Setup setup, Patience patience) {
        this.setup = setup;
        this.tftp = new TftpClient(setup.address(), setup.tftp(), setup.tftpPatience(), patience.rounds());
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    CnfFile file() {
        return file;
    }

    Optional<DialPlan> dialPlan() {
        return dialPlan;
    }

    /** The part of the loader, as long as it does not know which signalling it is for: the first file that is there tells it. */
    void load() throws Refusal {
        Optional<byte[]> trustList = ask("CTLSEP" + setup.mac() + ".tlv");
        if (trustList.isPresent() && trustList.get().length > 1) {
            throw new Refusal("CTLSEP" + setup.mac() + ".tlv: a trust list, which the phone would install for good");
        }
        for (String name : List.of(
                "SEP" + setup.mac() + ".cnf.xml",
                "SIP" + setup.mac() + ".cnf",
                "MGC" + setup.mac() + ".cnf",
                "XMLDefault.cnf.xml")) {
            if (ask(name).isPresent()) {
                return;
            }
        }
    }

    /** The SIP application's first part. */
    void readDefaults() throws Refusal {
        String name = "SIPDefault.cnf";
        Optional<byte[]> defaults = ask(name);
        if (defaults.isPresent()) {
            file = file.with(name, defaults.get());
            say(name + ": taken");
        }
    }

    /** Its own file. Returns false when the server has none, as long as which it asks again and again. */
    boolean readOwn() throws Refusal {
        String name = folder() + "SIP" + setup.mac() + ".cnf";
        Optional<byte[]> own = ask(name);
        if (own.isEmpty()) {
            say(name + ": none; the phone shows Unprovisioned and asks again");
            return false;
        }
        file = file.with(name, own.get()).checked(name, setup.model());
        say(name + ": taken, " + file.lines().size() + " lines");
        return true;
    }

    private String folder() {
        String folder = file.value("tftp_cfg_dir").replaceFirst("^\\./", "");
        return folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
    }

    /** What the files name. */
    void readRest() throws Refusal {
        String image = file.value("image_version");
        if (!image.isEmpty()
                && !image.equals(setup.model().load())
                && ask(image + ".loads").isEmpty()) {
            say(image + ".loads: none; the phone keeps the load it has");
        }
        readDialPlan();
        ask("RINGLIST.DAT");
        if (!file.value("logo_url").isEmpty()) {
            logo(file.value("logo_url"));
        }
    }

    void readDialPlan() throws Refusal {
        dialPlan = Optional.empty();
        if (file.value("dial_template").isEmpty()) {
            return;
        }
        String name = file.value("dial_template") + ".xml";
        Optional<byte[]> plan = ask(name);
        if (plan.isEmpty()) {
            say(name + ": none; every number waits for the time-out");
            return;
        }
        try {
            dialPlan = Optional.of(DialPlan.read(plan.get()));
        } catch (IllegalArgumentException e) {
            throw new Refusal(name + ": " + e.getMessage(), e);
        }
        if (dialPlan.get().errors() > 0) {
            throw new Refusal(name + ": " + dialPlan.get().errors() + " templates are not understood");
        }
    }

    Optional<SyncInfo> syncInfo() throws Refusal {
        Optional<byte[]> info = ask("syncinfo.xml");
        return info.isPresent() ? Optional.of(SyncInfo.read("syncinfo.xml", info.get())) : Optional.empty();
    }

    /** A bitmap that fits beside the keys; a larger one is squeezed on the phone, which this one calls a fault. */
    private void logo(String url) throws Refusal {
        asked.add(url);
        byte[] body;
        try {
            HttpGet answer = HttpGet.get(setup.address(), URI.create(url), Map.of());
            if (answer.status() != 200) {
                throw new Refusal("logo_url " + url + ": HTTP " + answer.status());
            }
            body = answer.body();
        } catch (IOException e) {
            throw new Refusal("logo_url " + url + ": " + e.getMessage(), e);
        }
        if (body.length < 26 || !new String(body, 0, 2, ISO_8859_1).equals("BM")) {
            throw new Refusal("logo_url " + url + ": no BMP");
        }
        ByteBuffer head = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
        int width = head.getInt(18);
        int height = Math.abs(head.getInt(22));
        if (width > LOGO_WIDTH || height > LOGO_HEIGHT) {
            throw new Refusal("logo_url " + url + ": " + width + "x" + height + ", the place for it has " + LOGO_WIDTH
                    + "x" + LOGO_HEIGHT);
        }
        say(url + ": a logo of " + width + "x" + height);
    }

    private Optional<byte[]> ask(String name) throws Refusal {
        asked.add(name);
        try {
            return tftp.get(name);
        } catch (IOException e) {
            throw new NoAnswer(name + ": " + e.getMessage(), e);
        }
    }

    private void say(String step) {
        setup.narrator().accept(step);
    }
}
