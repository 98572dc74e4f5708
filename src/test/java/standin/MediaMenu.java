package standin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import standin.file.Element;
import standin.file.XmlTree;

/**
 * The menus in which a user chooses a ring and a background picture. The lists are asked for when a menu is opened, then each file in
 * them; firmware differs in how it spells the lists.
 */
public final class MediaMenu {
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 25;
    private static final String SCHEME = "TFTP:";

    /** Folder, width, height, width and height of the thumbnail: by the files that chan-sccp ships for these screens. */
    private static final Map<String, int[]> SCREENS = Map.of(
            "95x34x1", new int[] {95, 34, 23, 8},
            "320x196x4", new int[] {320, 196, 80, 49},
            "320x212x12", new int[] {320, 212, 80, 53},
            "320x212x16", new int[] {320, 212, 80, 53},
            "320x216x16", new int[] {320, 216, 80, 54});

    private final TftpClient tftp;
    private final Model model;

    /**
     * @param title as the menu shows it
     * @param sound 8 kHz u-law
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Ring(String title, String file, byte[] sound) {}

    public MediaMenu(Setup setup) {
        this.tftp = new TftpClient(setup.address(), setup.tftp(), setup.tftpPatience());
        this.model = setup.model();
    }

    /** The lists that any of these phones was seen to ask for, in its spelling. */
    public static List<String> ringLists() {
        return List.of(
                "ringlist.xml",
                "Ringlist.xml",
                "RINGLIST.XML",
                "distinctiveringlist.xml",
                "DistinctiveRingList.xml",
                "DISTINCTIVERINGLIST.XML",
                "/ringlist.xml");
    }

    /** The rings of a list, each fetched. */
    public List<Ring> rings(String list) throws Refusal {
        Element root = XmlTree.parse(list, fetch(list));
        if (!root.name().equals("CiscoIPPhoneRingList")) {
            throw new Refusal(list + ": begins with " + root.name());
        }
        List<Ring> rings = new ArrayList<>();
        for (Element ring : root.children("Ring")) {
            rings.add(ring(list, ring.value("DisplayName"), ring.value("FileName")));
        }
        checked(list, rings);
        return rings;
    }

    /** The same from the list with tabs, which 7940 and 7960 read. */
    public List<Ring> tabbedRings(String list) throws Refusal {
        List<Ring> rings = new ArrayList<>();
        for (String line : new String(fetch(list), ISO_8859_1).split("\r?\n", -1)) {
            String[] parts = line.split("\t", -1);
            if (parts.length == 2) {
                rings.add(ring(list, parts[0], parts[1]));
            } else if (!line.isEmpty()) {
                throw new Refusal(list + ": a line without exactly one tab: " + line);
            }
        }
        checked(list, rings);
        return rings;
    }

    private Ring ring(String list, String title, String file) throws Refusal {
        if (title.isEmpty() || title.length() > LONGEST_NAME || file.isEmpty() || file.length() > LONGEST_NAME) {
            throw new Refusal(list + ": names of 1 to 25 characters are taken, not '" + title + "' and '" + file + "'");
        }
        if (file.contains("/")) {
            throw new Refusal(list + ": " + file + " is in a folder, where 9.4 firmware does not find it");
        }
        byte[] sound = fetch(file);
        if (sound.length < 240 || sound.length % 240 != 0 || new String(sound, 0, 4, ISO_8859_1).equals("RIFF")) {
            throw new Refusal(file + ": no whole blocks of 240 bare samples, but " + sound.length + " bytes");
        }
        if ((sound[0] & 0x7F) != 0x7F || (sound[sound.length - 1] & 0x7F) != 0x7F) {
            throw new Refusal(file + ": does not begin and end at zero: it clicks");
        }
        return new Ring(title, file, sound);
    }

    private static void checked(String list, List<Ring> rings) throws Refusal {
        Set<String> titles = new HashSet<>();
        for (Ring ring : rings) {
            if (!titles.add(ring.title())) {
                throw new Refusal(list + ": two rings are called " + ring.title());
            }
        }
        if (rings.size() > MOST) {
            throw new Refusal(list + ": " + rings.size() + " rings, 50 are taken");
        }
    }

    /** Where this model looks for background pictures; empty where it is not known. */
    public String wallpaperFolder() {
        return switch (model) {
            case CP_7906G, CP_7911G -> "95x34x1";
            case CP_7941G, CP_7941G_GE, CP_7961G, CP_7961G_GE, CP_7942G, CP_7962G -> "320x196x4";
            case CP_7945G, CP_7965G -> "320x212x16";
            case CP_7970G, CP_7971G_GE -> "320x212x12";
            case CP_7975G -> "320x216x16";
            case CP_7931G, CP_7940G, CP_7960G -> "";
        };
    }

    /** The names of the pictures offered; each and its thumbnail was fetched and has the screen's size. */
    public List<String> wallpapers() throws Refusal {
        int[] sizes = SCREENS.get(wallpaperFolder());
        String list = "Desktops/" + wallpaperFolder() + "/List.xml";
        Element root = XmlTree.parse(list, fetch(list));
        List<Element> items = root.children("ImageItem");
        if (!root.name().equals("CiscoIPPhoneImageList") || items.size() > MOST) {
            throw new Refusal(list + ": " + root.name() + " with " + items.size() + " pictures, 50 are taken");
        }
        List<String> names = new ArrayList<>();
        for (Element item : items) {
            png(item.attributes().getOrDefault("Image", ""), sizes[2], sizes[3]);
            names.add(png(item.attributes().getOrDefault("URL", ""), sizes[0], sizes[1]));
        }
        return names;
    }

    private String png(String url, int width, int height) throws Refusal {
        if (!url.startsWith(SCHEME)) {
            throw new Refusal("'" + url + "' does not begin with " + SCHEME);
        }
        String name = url.substring(SCHEME.length());
        ByteBuffer png = ByteBuffer.wrap(fetch(name));
        if (png.remaining() < 24 || png.getInt(0) != 0x89504E47) {
            throw new Refusal(name + ": no PNG");
        }
        if (png.getInt(16) != width || png.getInt(20) != height) {
            throw new Refusal(
                    name + ": " + png.getInt(16) + "x" + png.getInt(20) + ", the screen has " + width + "x" + height);
        }
        return name;
    }

    private byte[] fetch(String name) throws Refusal {
        try {
            return tftp.get(name).orElseThrow(() -> new Refusal(name + ": the server has none"));
        } catch (IOException e) {
            throw new NoAnswer(name + ": " + e.getMessage(), e);
        }
    }
}
