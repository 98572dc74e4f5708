package standin.old;

import java.util.List;
import standin.Refusal;
import standin.file.Element;
import standin.file.XmlTree;

/** What {@code syncinfo.xml} says of each load: at which SYNC its phones ought to be. */
record SyncInfo(List<Image> images) {
    private static final int LONGEST = 32;

    /** @param version a load, or {@code *} for all */
    record Image(String version, String sync) {}

    /** Cisco's guide shows the IMAGE alone, sites in the field have a SYNCINFO around it. */
    static SyncInfo read(String name, byte[] bytes) throws Refusal {
        Element root = XmlTree.parse(name, bytes);
        List<Element> images = root.name().equals("SYNCINFO") ? root.children() : List.of(root);
        for (Element image : images) {
            String sync = image.attributes().getOrDefault("SYNC", "");
            if (!image.name().equals("IMAGE")
                    || image.attributes().getOrDefault("VERSION", "").isEmpty()
                    || sync.isEmpty()
                    || sync.length() > LONGEST) {
                throw new Refusal(name + ":" + image.row()
                        + ": no IMAGE with a VERSION and a SYNC of at most 32 characters, but " + image.name());
            }
        }
        return new SyncInfo(images.stream()
                .map(image -> new Image(
                        image.attributes().get("VERSION"), image.attributes().get("SYNC")))
                .toList());
    }

    /** Whether a phone that runs this load and was given this sync value is to boot again. */
    boolean tellsToBoot(String load, String sync) {
        return images.stream()
                .filter(image -> image.version().equals("*") || image.version().equals(load))
                .anyMatch(image -> !image.sync().equals(sync));
    }
}
