package standin.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import standin.Refusal;
import standin.file.Element;

/** How much fits into each object, from Cisco's CiscoIPPhone.xsd. */
final class PageLimits {
    /** What may stand below an object, and how often. */
    private static final Map<String, Integer> MOST = Map.of(
            "Menu/MenuItem", 100,
            "IconMenu/MenuItem", 32,
            "IconFileMenu/MenuItem", 32,
            "GraphicMenu/MenuItem", 12,
            "GraphicFileMenu/MenuItem", 32,
            "Directory/DirectoryEntry", 32,
            "Input/InputItem", 5,
            "Execute/ExecuteItem", 3);

    private static final Map<String, Integer> LONGEST = Map.of(
            "Title", 32,
            "Prompt", 32,
            "Text", 4000,
            "Telephone", 32,
            "DisplayName", 32,
            "QueryStringParam", 32,
            "DefaultValue", 32,
            "URL", 256);

    private static final Set<String> SCHEMES = Set.of(
            "http",
            "https",
            "Dial",
            "EditDial",
            "SoftKey",
            "Key",
            "Init",
            "Play",
            "Display",
            "SendDigits",
            "QueryStringParam",
            "Application",
            "App",
            "Notify");

    private PageLimits() {}

    static void check(String url, Element root) throws Refusal {
        String kind = root.name().substring("CiscoIPPhone".length());
        for (String item : List.of("MenuItem", "DirectoryEntry", "InputItem", "ExecuteItem")) {
            int found = root.children(item).size();
            int most = MOST.getOrDefault(kind + "/" + item, 0);
            if (found > most) {
                throw new Refusal(url + ": " + found + " " + item + "s in a " + kind + "; at most " + most + " fit");
            }
        }
        if (kind.equals("Image") || kind.equals("ImageFile")) {
            picture(url, root, kind.equals("Image"));
        }
        if (kind.equals("Input")) {
            form(url, root);
        }
        if (root.children("SoftKeyItem").size() > 8) {
            throw new Refusal(url + ": more than 8 soft keys");
        }
        for (Element key : root.children("SoftKeyItem")) {
            if (!key.value("Position").matches("[1-8]")) {
                throw new Refusal(url + ": soft key " + key.value("Name") + " at position \"" + key.value("Position")
                        + "\", not 1 to 8");
            }
        }
        lengths(url, "", root);
    }

    /** Places are within the largest screen; what is inside the page is within a 7940's. */
    private static void picture(String url, Element root, boolean inside) throws Refusal {
        within(url, root, "LocationX", -1, inside ? 132 : 297);
        within(url, root, "LocationY", -1, inside ? 64 : 167);
        if (inside) {
            within(url, root, "Width", 1, 133);
            within(url, root, "Height", 1, 65);
            within(url, root, "Depth", 1, 2);
            int bits = Integer.parseInt(root.value("Width"))
                    * Integer.parseInt(root.value("Height"))
                    * Integer.parseInt(root.value("Depth"));
            if (!root.value("Data").matches("([0-9A-Fa-f]{2}){" + (bits + 7) / 8 + "}")) {
                throw new Refusal(url + ": Data is not " + (bits + 7) / 8 + " octets in hexadecimal");
            }
        } else if (root.value("URL").isEmpty()) {
            throw new Refusal(url + ": a picture without a URL to fetch it from");
        }
    }

    private static void within(String url, Element root, String name, int least, int most) throws Refusal {
        String value = root.value(name);
        if (!value.matches("-?[0-9]{1,3}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new Refusal(url + ": " + name + " \"" + value + "\", not " + least + " to " + most);
        }
    }

    private static void form(String url, Element root) throws Refusal {
        if (root.value("URL").isEmpty()) {
            throw new Refusal(url + ": a form without a URL to send it to");
        }
        for (Element field : root.children("InputItem")) {
            if (field.value("QueryStringParam").isEmpty()) {
                throw new Refusal(url + ":" + field.row() + ": a field without QueryStringParam");
            }
            if (!field.value("InputFlags").matches("[ATNEUL]P?|P[ATNEUL]")) {
                throw new Refusal(url + ":" + field.row() + ": InputFlags \"" + field.value("InputFlags") + "\"");
            }
        }
        for (Element key : root.children("SoftKeyItem")) {
            if (key.value("URL").matches("SoftKey:(Select|Exit|Update|Next|Dial|EditDial)")) {
                throw new Refusal(url + ": " + key.value("URL") + " does nothing on a form");
            }
        }
    }

    private static void lengths(String url, String parent, Element element) throws Refusal {
        int most = element.name().equals("Name")
                ? (parent.equals("MenuItem") ? 64 : 32)
                : LONGEST.getOrDefault(element.name(), Integer.MAX_VALUE);
        int found = element.text().codePointCount(0, element.text().length());
        if (element.children().isEmpty() && found > most) {
            throw new Refusal(url + ":" + element.row() + ": " + parent + " " + element.name() + " has " + found
                    + " characters; at most " + most + " fit");
        }
        if (element.name().equals("URL") && !SCHEMES.contains(element.text().split(":", 2)[0])) {
            throw new Refusal(url + ":" + element.row() + ": \"" + element.text() + "\" is no address the phone knows");
        }
        for (Element child : element.children()) {
            lengths(url, element.name(), child);
        }
    }
}
