package standin.dial;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import standin.dial.Tokens.Kind;

/** Reads a dial plan file as ParseDialTemplate does: what is wrong is counted, and the templates already read stay in use. */
final class PlanReader {
    private static final int ROOT_BUFFER = 196;
    private static final int ENTRY_BUFFER = 64;
    private static final int STAMP_BUFFER = 65;
    private static final int DEFAULT_TIMEOUT = 10;
    private static final int MOST_TONES = 3;
    private static final Set<String> TONES = Set.of(
            "",
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

    private final Tokens tokens;
    private final List<Template> templates = new ArrayList<>();
    private int errors;
    private String stamp = "";

    private PlanReader(String text) {
        tokens = new Tokens(text);
    }

    static DialPlan read(String text) {
        PlanReader reader = new PlanReader(text);
        reader.read();
        return new DialPlan(List.copyOf(reader.templates), reader.errors, reader.stamp);
    }

    private void read() {
        boolean afterBracket = false;
        boolean endTag = false;
        boolean inside = false;
        for (Kind kind = tokens.next(ROOT_BUFFER); kind != Kind.END; kind = tokens.next(ROOT_BUFFER)) {
            boolean word = kind == Kind.WORD;
            if (endTag) {
                endTag = kind != Kind.CLOSE;
                inside &= !(word && isWord("DIALTEMPLATE"));
            } else if (kind == Kind.OPEN) {
                afterBracket = true;
            } else if (afterBracket && word && isWord("DIALTEMPLATE")) {
                inside = true;
            } else if (afterBracket && word && tokens.value().equals("TEMPLATE")) {
                errors += inside && entry() ? 0 : 1;
            } else if (afterBracket && word && isWord("versionStamp")) {
                errors += inside && versionStamp() ? 0 : 1;
            } else if (kind == Kind.END_OPEN) {
                endTag = true;
            } else {
                afterBracket = false;
            }
        }
    }

    private boolean isWord(String wanted) {
        return tokens.value().equalsIgnoreCase(wanted);
    }

    private boolean entry() {
        String match = "";
        String rewrite = "";
        int line = 0;
        int timeout = DEFAULT_TIMEOUT;
        int tones = 0;
        while (true) {
            Kind kind = tokens.next(ENTRY_BUFFER);
            if (kind == Kind.EMPTY_CLOSE || kind == Kind.CLOSE) {
                if (kind == Kind.CLOSE && !closes()) {
                    return false;
                }
                templates.add(new Template(match, line, timeout, rewrite));
                return true;
            }
            if (kind != Kind.WORD) {
                return false;
            }
            String name = tokens.value().toUpperCase(java.util.Locale.ROOT);
            if (!Set.of("MATCH", "LINE", "TIMEOUT", "USER", "REWRITE", "ROUTE", "TONE")
                            .contains(name)
                    || tokens.next(ENTRY_BUFFER) != Kind.EQUALS
                    || tokens.next(ENTRY_BUFFER) != Kind.STRING) {
                return false;
            }
            String value = tokens.value();
            boolean taken = true;
            switch (name) {
                case "MATCH" -> match = value;
                case "REWRITE" -> rewrite = value;
                case "LINE" -> line = number(value) & 0xFF;
                case "TIMEOUT" -> {
                    timeout = number(value);
                    taken = timeout >= 0;
                }
                case "USER" -> taken = Set.of("PHONE", "IP").contains(upper(value));
                case "ROUTE" -> taken = Set.of("DEFAULT", "EMERGENCY", "FQDN").contains(upper(value));
                default -> taken = tones++ < MOST_TONES && TONES.contains(value.toLowerCase(java.util.Locale.ROOT));
            }
            if (!taken) {
                return false;
            }
        }
    }

    private boolean closes() {
        return tokens.next(ENTRY_BUFFER) == Kind.END_OPEN
                && tokens.next(ENTRY_BUFFER) == Kind.WORD
                && isWord("TEMPLATE")
                && tokens.next(ENTRY_BUFFER) == Kind.CLOSE;
    }

    private boolean versionStamp() {
        if (tokens.next(STAMP_BUFFER) != Kind.CLOSE || tokens.next(STAMP_BUFFER) != Kind.WORD) {
            return false;
        }
        String value = tokens.value();
        if (tokens.next(STAMP_BUFFER) != Kind.END_OPEN
                || tokens.next(STAMP_BUFFER) != Kind.WORD
                || !isWord("versionStamp")
                || tokens.next(STAMP_BUFFER) != Kind.CLOSE
                || value.length() <= 2) {
            return false;
        }
        stamp = value.startsWith("{") && value.endsWith("}") ? value.substring(1, value.length() - 1) : value;
        return true;
    }

    private static String upper(String value) {
        return value.toUpperCase(java.util.Locale.ROOT);
    }

    /** C's atoi: blanks, a sign, digits; anything else is 0. */
    static int number(String value) {
        java.util.regex.Matcher digits =
                java.util.regex.Pattern.compile("^\\s*([+-]?\\d{1,9})").matcher(value);
        return digits.find() ? Integer.parseInt(digits.group(1)) : 0;
    }
}
