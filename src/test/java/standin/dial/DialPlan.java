package standin.dial;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Optional;

/**
 * A dial plan in use, as MatchDialTemplate and dp_check_dialplan of Cisco's SIP stack follow it, on a phone in USECALLMANAGER mode.
 *
 * @param errors what the reader counted; the phone then says that it could not parse the plan, and uses what it has
 */
public record DialPlan(List<Template> templates, int errors, String versionStamp) {
    private static final int LARGEST_FILE = 8192;
    /** What the matcher waits where it has no better idea, in seconds. */
    private static final int INTERDIGIT = 10;

    /**
     * What the phone does after a key.
     *
     * @param seconds until it dials what was typed, unless another key comes; 0 is at once
     * @param matched whether a whole template decided it
     */
    public record Verdict(int seconds, boolean matched, boolean tone) {
        public boolean dialsAtOnce() {
            return seconds == 0;
        }
    }

    /** @throws IllegalArgumentException if the file is longer than the phone's buffer */
    public static DialPlan read(byte[] bytes) {
        if (bytes.length >= LARGEST_FILE) {
            throw new IllegalArgumentException(bytes.length + " bytes; a phone reads " + (LARGEST_FILE - 1));
        }
        return PlanReader.read(new String(bytes, ISO_8859_1));
    }

    /** After the last key of what was typed so far on that line. */
    public Verdict after(String typed, int line) {
        Template best = null;
        Fit.Kind result = Fit.Kind.NONE;
        Fit.Kind partialKind = Fit.Kind.NONE;
        int literals = 0;
        int partialLiterals = 0;
        boolean partial = false;
        boolean tone = false;
        for (Template template : templates) {
            if (template.line() != 0 && template.line() != line) {
                continue;
            }
            Fit fit = Fit.of(template.match(), typed);
            if (fit.typed()
                    && (fit.literals() > partialLiterals
                            || (fit.literals() == partialLiterals && fit.kind().compareTo(partialKind) > 0))) {
                partialKind = fit.kind();
                partialLiterals = fit.literals();
                best = template;
                partial = true;
                result = Fit.Kind.NONE;
            }
            if (fit.whole()) {
                boolean better = fit.literals() > literals
                        || (fit.literals() == literals && fit.kind().compareTo(result) > 0)
                        || (fit.kind() == Fit.Kind.WILD && result == Fit.Kind.NONE && !partial);
                if (better) {
                    best = template;
                    literals = fit.literals();
                    result = fit.kind();
                }
            } else {
                tone |= fit.asksForTone();
            }
            literals = Math.max(literals, fit.literals());
        }
        boolean matched = result != Fit.Kind.NONE && best != null;
        boolean certain = result == Fit.Kind.PATTERN || result == Fit.Kind.LITERAL;
        return new Verdict(matched ? best.timeout() : INTERDIGIT, matched, tone && !certain);
    }

    /** What is sent when somebody types so far without a pause: at most what was typed, less where the phone dials early. */
    public String sends(String typed, int line) {
        for (int keys = 1; keys < typed.length(); keys++) {
            if (after(typed.substring(0, keys), line).dialsAtOnce()) {
                return typed.substring(0, keys);
            }
        }
        return typed;
    }

    /** The first template that changes what was typed. */
    public Optional<String> rewriting() {
        return templates.stream()
                .filter(template -> !template.rewrite().isEmpty())
                .map(Template::match)
                .findFirst();
    }
}
