package standin.old;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a text file for a 7940 or 7960: {@code key: value}, a value in double quotes or bare; {@code #} begins a comment line,
 * {@code ;} a comment behind a value. A real phone passes over what it does not understand; here that is a fault.
 */
record CnfText(List<Entry> entries, List<String> faults) {
    private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z0-9_]+)\\s*:(.*)");
    private static final Pattern QUOTED = Pattern.compile("\\s*\"([^\"]*)\"\\s*(;.*)?");
    private static final Pattern BARE = Pattern.compile("\\s*([^\"#;]*?)\\s*(;.*)?");

    /** @param row the line it stands in, from 1 */
    record Entry(int row, String key, String value) {}

    static CnfText read(String text) {
        List<Entry> entries = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String[] lines = text.split("\r?\n", -1);
        for (int row = 1; row <= lines.length; row++) {
            String line = lines[row - 1];
            if (line.isBlank()
                    || line.stripLeading().startsWith("#")
                    || line.stripLeading().startsWith(";")) {
                continue;
            }
            Matcher parts = LINE.matcher(line);
            // A line that is not understood may hold a password: it is not repeated.
            if (!parts.matches()) {
                faults.add(row + ": no \"key: value\"");
                continue;
            }
            Matcher value = QUOTED.matcher(parts.group(2));
            if (!value.matches()) {
                value = BARE.matcher(parts.group(2));
            }
            if (!value.matches()) {
                faults.add(row + ": " + parts.group(1)
                        + ": its quotes are not one pair around the value, or a bare value holds \" or #");
            } else if (value.group(1).chars().anyMatch(sign -> sign < ' ' || sign > '~')) {
                faults.add(row + ": " + parts.group(1) + ": holds a sign that is not ASCII");
            } else if (!seen.add(parts.group(1))) {
                faults.add(row + ": " + parts.group(1) + ": stands twice in the file");
            } else {
                entries.add(new Entry(row, parts.group(1), value.group(1)));
            }
        }
        return new CnfText(entries, faults);
    }
}
