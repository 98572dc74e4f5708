package org.sidetone.lint.tones;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sidetone.config.Severity;
import org.sidetone.lint.Finding;
import org.sidetone.lint.Node;

/** One {@code <tone>}: oscillators {@code c1 i1} to {@code c4 i4}, how many of them each sounding part uses, parts and repetition. */
final class ToneRules {
    private static final int MOST_PAIRS = 4;
    private static final int BITS = 4;
    private static final int FOR_EVER = 65535;
    private static final int SMALLEST = -32768;
    private static final int LARGEST = 32767;

    private final Node tone;
    private final String name;
    private final List<Finding> findings = new ArrayList<>();

    private ToneRules(Node tone) {
        this.tone = tone;
        this.name = tone.attributes().getOrDefault("t", "without a name");
    }

    static ImmutableList<Finding> check(Node tone) {
        ToneRules rules = new ToneRules(tone);
        int pairs = rules.pairs();
        int sounding = rules.parts();
        rules.uses(pairs, sounding);
        rules.repetition();
        return ImmutableList.copyOf(rules.findings);
    }

    private int pairs() {
        int count = 0;
        double loudness = 0;
        for (int n = 1; n <= MOST_PAIRS; n++) {
            boolean cosine = tone.attributes().containsKey("c" + n);
            boolean sine = tone.attributes().containsKey("i" + n);
            if (cosine != sine) {
                error(
                        "tone-pair",
                        "has c" + n + " or i" + n + " but not both",
                        "each oscillator needs its c and its i");
            } else if (cosine) {
                OptionalInt c = number(tone, "c" + n, SMALLEST, LARGEST);
                OptionalInt i = number(tone, "i" + n, SMALLEST, LARGEST);
                if (n != count + 1) {
                    error("tone-pair", "has c" + n + " but no c" + (count + 1), "number its oscillators from 1");
                }
                count = n;
                if (c.isPresent() && i.isPresent()) {
                    loudness = Math.max(loudness, amplitude(c.getAsInt(), i.getAsInt()));
                }
            }
        }
        if (count == 0) {
            error("tone-pair", "has no oscillator", "give it c1 and i1: 32768 cos(2πf/8000) and -A sin(2πf/8000)");
        }
        if (loudness > LARGEST) {
            add(
                    tone,
                    Severity.WARNING,
                    "tone-too-loud",
                    "asks for more than full scale (" + Math.round(loudness) + " of " + LARGEST
                            + "): it will be distorted",
                    "i is -A sin(2πf/8000), and Cisco's A is 3000 to 6000");
        }
        return count;
    }

    private static double amplitude(int c, int i) {
        double sine = Math.sqrt(1 - Math.pow(c / 32768.0, 2));
        return sine == 0 ? 0 : Math.abs(i) / sine;
    }

    /** @return how many of the parts sound */
    private int parts() {
        int sounding = 0;
        Optional<Node> endless = Optional.empty();
        for (Node part : tone.children("part").toList()) {
            String mode = part.attributes().getOrDefault("m", "");
            if (mode.equals("on")) {
                sounding++;
            } else if (!mode.equals("off")) {
                add(
                        part,
                        Severity.ERROR,
                        "part-mode",
                        "has a part that is neither on nor off",
                        "write m=\"on\" or m=\"off\"");
            }
            OptionalInt millis = number(part, "t", 1, FOR_EVER);
            if (endless.isPresent()) {
                add(
                        part,
                        Severity.WARNING,
                        "part-unreached",
                        "has a part after one that lasts for ever (65535)",
                        "give the earlier part its time in milliseconds");
            } else if (millis.isPresent() && millis.getAsInt() == FOR_EVER) {
                endless = Optional.of(part);
            }
        }
        if (sounding == 0) {
            error("part-missing", "has no part that sounds", "add <part m=\"on\" t=\"65535\"/>");
        }
        for (Node child : tone.children()) {
            if (!child.name().equals("part") && !child.name().equals("repeat")) {
                add(
                        child,
                        Severity.WARNING,
                        "tone-element",
                        "has <" + child.name() + ">, which no phone looks for",
                        "only <part> and <repeat> stand in a tone, in small letters");
            }
        }
        return sounding;
    }

    private void uses(int pairs, int sounding) {
        OptionalInt given = number(tone, "d", 1, FOR_EVER);
        if (given.isEmpty()) {
            return;
        }
        int rest = given.getAsInt();
        int used = 0;
        int groups = 0;
        for (; rest != 0; rest >>= BITS) {
            int here = rest & ((1 << BITS) - 1);
            used += here;
            groups++;
            if (here == 0) {
                error("tone-d", "has a 0 inside d=\"" + given.getAsInt() + "\": that part would be silent", HINT_D);
            }
        }
        if (used > pairs) {
            error("tone-d", "uses " + used + " oscillators by its d, but has " + pairs, HINT_D);
        } else if (used < pairs) {
            add(tone, Severity.WARNING, "tone-d", "has " + pairs + " oscillators, but d uses only " + used, HINT_D);
        }
        if (groups != sounding && sounding > 0) {
            add(
                    tone,
                    Severity.WARNING,
                    "tone-d-parts",
                    "says by its d what " + groups + " sounding parts use, but has " + sounding,
                    HINT_D);
        }
    }

    private static final String HINT_D =
            "d holds four bits for each part that is on, the lowest first: how many of c1…c4 it uses (2: two at once;"
                    + " 17: one, then one; 34: two, then two)";

    private void repetition() {
        List<Node> repeats = tone.children("repeat").toList();
        if (repeats.size() != 1) {
            error(
                    "repeat",
                    "has " + repeats.size() + " <repeat> elements",
                    "end it with <repeat c=\"65535\"/>: for ever");
        }
        repeats.forEach(repeat -> number(repeat, "c", 1, FOR_EVER));
    }

    private OptionalInt number(Node node, String attribute, int smallest, int largest) {
        String text = node.attributes().getOrDefault(attribute, "");
        try {
            int value = Integer.parseInt(text);
            if (value >= smallest && value <= largest) {
                return OptionalInt.of(value);
            }
        } catch (NumberFormatException e) {
            // Told below, as a number out of range is.
        }
        add(
                node,
                Severity.ERROR,
                "tone-number",
                text.isEmpty()
                        ? "lacks " + attribute + " in <" + node.name() + ">"
                        : "has " + attribute + "=\"" + shown(text) + "\" in <" + node.name() + ">",
                "a whole number from " + smallest + " to " + largest + " is wanted");
        return OptionalInt.empty();
    }

    private static String shown(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }

    private void error(String code, String what, String hint) {
        add(tone, Severity.ERROR, code, what, hint);
    }

    private void add(Node node, Severity severity, String code, String what, String hint) {
        findings.add(
                new Finding(node.line(), severity, code, "the tone " + name + " " + what, hint, TonesRules.SOURCE));
    }
}
