package standin.page;

import java.util.HashSet;
import java.util.Set;
import standin.Refusal;
import standin.file.Element;

/** What a phone can draw before the lines of a menu, from Cisco's CiscoIPPhone.xsd and development notes. */
final class IconRules {
    private static final int MOST = 10;
    /** Of the firmware's own icons; another name is drawn as a question mark. */
    private static final Set<String> OWN = Set.of(
            "Icon.Connected",
            "Icon.AuthenticatedCall",
            "Icon.SecureCall",
            "Icon.OnHook",
            "Icon.OffHook",
            "Icon.Messages",
            "Icon.InUse",
            "AnimatedIcon.Ringin",
            "AnimatedIcon.Hold",
            "AnimatedIcon.MessageWaiting");

    private IconRules() {}

    static void check(String url, Element root) throws Refusal {
        boolean files = root.name().equals("CiscoIPPhoneIconFileMenu");
        if (!files && !root.name().equals("CiscoIPPhoneIconMenu")) {
            return;
        }
        if (root.children("IconItem").size() > MOST) {
            throw new Refusal(url + ": more than " + MOST + " icons");
        }
        Set<String> indices = new HashSet<>();
        for (Element icon : root.children("IconItem")) {
            String index = icon.value("Index");
            if (!index.matches("[0-9]") || !indices.add(index)) {
                throw new Refusal(url + ":" + icon.row() + ": icon \"" + index + "\" is not one of 0 to 9, each once");
            }
            if (files) {
                picture(url, icon);
            } else {
                drawing(url, icon);
            }
        }
        for (Element item : root.children("MenuItem")) {
            String index = item.value("IconIndex");
            if (!index.isEmpty() && !indices.contains(index)) {
                throw new Refusal(url + ":" + item.row() + ": there is no icon " + index);
            }
        }
    }

    private static void picture(String url, Element icon) throws Refusal {
        String address = icon.value("URL");
        boolean own = address.startsWith("Resource:") && OWN.contains(address.substring("Resource:".length()));
        if (!own && !address.matches("https?://.+")) {
            throw new Refusal(
                    url + ":" + icon.row() + ": \"" + address + "\" is no picture, and no icon of the phone's");
        }
    }

    /** Pixels run on over the ends of rows; the last octet is filled up. */
    private static void drawing(String url, Element icon) throws Refusal {
        int width = number(url, icon, "Width", 16);
        int height = number(url, icon, "Height", 10);
        int depth = number(url, icon, "Depth", 2);
        int octets = (width * height * depth + 7) / 8;
        if (!icon.value("Data").matches("([0-9A-Fa-f]{2}){" + octets + "}")) {
            throw new Refusal(url + ":" + icon.row() + ": icon " + icon.value("Index") + " is not " + octets
                    + " octets of hexadecimal digits");
        }
    }

    private static int number(String url, Element icon, String name, int most) throws Refusal {
        String text = icon.value(name);
        int value = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (value < 1 || value > most) {
            throw new Refusal(
                    url + ":" + icon.row() + ": " + name + " \"" + text + "\" of an icon is not 1 to " + most);
        }
        return value;
    }
}
