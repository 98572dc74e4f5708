package standin.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import standin.Refusal;
import standin.file.Element;
import standin.file.XmlTree;

/** What a phone is told to do: at most three things, one of them a page, in 512 bytes (Cisco's service notes; usecallmanager.nz). */
record Execute(List<Item> items) {
    private static final int LONGEST = 512;
    private static final int LONGEST_URL = 256;

    /** @param priority 0 at once, 1 when it is idle, 2 if it is idle */
    record Item(int priority, String url) {
        boolean isPage() {
            return url.startsWith("http://");
        }
    }

    /** @throws Refusal when the phone would answer with an error */
    static Execute read(String xml) throws Refusal {
        byte[] bytes = xml.getBytes(UTF_8);
        if (bytes.length > LONGEST) {
            throw new Refusal(bytes.length + " bytes, " + LONGEST + " are taken");
        }
        Element root = XmlTree.parse("push", bytes);
        List<Item> items = new ArrayList<>();
        for (Element item : root.children("ExecuteItem")) {
            String url = item.attributes().getOrDefault("URL", "");
            String priority = item.attributes().getOrDefault("Priority", "0");
            if (url.isEmpty() || url.length() > LONGEST_URL || !priority.matches("[012]")) {
                throw new Refusal("an item with Priority \"" + priority + "\" and URL \"" + url + "\"");
            }
            items.add(new Item(Integer.parseInt(priority), url));
        }
        long pages = items.stream().filter(Item::isPage).count();
        if (!root.name().equals("CiscoIPPhoneExecute") || items.isEmpty() || items.size() > 3 || pages > 1) {
            throw new Refusal(root.name() + " with " + items.size() + " items, " + pages + " of them pages");
        }
        return new Execute(List.copyOf(items));
    }
}
