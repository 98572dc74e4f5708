package standin.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dial plan as Cisco's own tokenizer reads it (dialplan.c): it is no XML parser, so that comments end at the first {@code >},
 * only double quotes count and nothing is decoded. What is wrong is left out and counted; the rest stays in use.
 *
 * @param templates the patterns in use, in order
 * @param faults why others are not
 */
public record DialTemplates(List<String> templates, List<String> faults) {
    private static final int LARGEST_FILE = 8192;
    private static final int LONGEST_VALUE = 63;
    private static final Pattern TAG = Pattern.compile("<([^>]*)>");
    private static final Pattern NAME = Pattern.compile("^/?\\s*([A-Za-z]+)");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s*([A-Za-z]+)\\s*=\\s*\"([^\"]*)\"");
    private static final Set<String> TONES = Set.of(
            "bellcore-inside",
            "bellcore-outside",
            "bellcore-busy",
            "bellcore-alerting",
            "bellcore-busyverify",
            "bellcore-stutter",
            "bellcore-msgwaiting",
            "bellcore-reorder",
            "bellcore-callwaiting",
            "bellcore-cw2",
            "bellcore-cw3",
            "bellcore-cw4",
            "bellcore-hold",
            "bellcore-confirmation",
            "bellcore-permanent",
            "bellcore-reminder",
            "bellcore-none",
            "cisco-zipzip",
            "cisco-zip",
            "cisco-beepbonk");

    public static DialTemplates read(byte[] bytes) {
        List<String> templates = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        if (bytes.length > LARGEST_FILE) {
            faults.add("the file has " + bytes.length + " bytes; a phone reads " + LARGEST_FILE);
        }
        boolean inside = false;
        Matcher tag = TAG.matcher(new String(bytes, UTF_8));
        while (tag.find()) {
            String body = tag.group(1);
            if (body.startsWith("!") || body.startsWith("?")) {
                continue;
            }
            Matcher name = NAME.matcher(body);
            if (!name.find()) {
                faults.add("no tag: <" + body + ">");
            } else if (name.group(1).equalsIgnoreCase("DIALTEMPLATE")) {
                inside = !body.startsWith("/");
            } else if (name.group(1).equals("TEMPLATE")) {
                if (!body.startsWith("/")) {
                    template(inside, body.substring(name.end()), templates, faults);
                }
            } else if (!name.group(1).equalsIgnoreCase("versionStamp")) {
                faults.add("unknown tag: <" + body + ">"
                        + (name.group(1).equalsIgnoreCase("TEMPLATE") ? ", TEMPLATE is written in capitals" : ""));
            }
        }
        return new DialTemplates(List.copyOf(templates), List.copyOf(faults));
    }

    private static void template(boolean inside, String body, List<String> templates, List<String> faults) {
        if (!inside) {
            faults.add("TEMPLATE outside DIALTEMPLATE: " + body.strip());
            return;
        }
        String match = null;
        int tones = 0;
        Matcher attribute = ATTRIBUTE.matcher(body);
        int end = 0;
        while (attribute.find() && attribute.start() == end) {
            end = attribute.end();
            String name = attribute.group(1).toUpperCase(Locale.ROOT);
            String value = attribute.group(2);
            tones += name.equals("TONE") ? 1 : 0;
            if (value.length() > LONGEST_VALUE || tones > 3 || !allowed(name, value)) {
                faults.add("TEMPLATE" + body + ": " + name + "=\"" + value + "\" is not taken");
                return;
            }
            match = name.equals("MATCH") ? value : match;
        }
        if (!body.substring(end).replace("/", "").isBlank() || match == null) {
            faults.add("TEMPLATE" + body + ": not understood");
            return;
        }
        templates.add(match);
    }

    private static boolean allowed(String name, String value) {
        return switch (name) {
            case "MATCH", "REWRITE" -> true;
            case "LINE", "TIMEOUT" -> value.matches("[0-9]{1,4}");
            case "USER" -> value.equalsIgnoreCase("phone") || value.equalsIgnoreCase("ip");
            case "ROUTE" -> Set.of("default", "emergency", "fqdn").contains(value.toLowerCase(Locale.ROOT));
            case "TONE" -> TONES.contains(value.toLowerCase(Locale.ROOT));
            default -> false;
        };
    }
}
