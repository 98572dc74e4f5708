package org.sidetone.lint.tones;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sidetone.config.Severity;
import org.sidetone.lint.Finding;
import org.sidetone.lint.Node;

/** What phones take as {@code g3-tones.xml}, {@code g4-tones.xml} and {@code 7960-tones.xml}: the three have one grammar. */
public final class TonesRules {
    static final String SOURCE = "Cisco's own tones files";

    private static final ImmutableSet<String> ALWAYS = ImmutableSet.of("ringing", "reorder", "busy", "odial", "idial");
    private static final ImmutableSet<String> KNOWN = ImmutableSet.<String>builder()
            .addAll(ALWAYS)
            .add("recording", "amwi", "monitoring", "securewarning", "unsecurewarning")
            .build();
    /** Say where the texts of a file come from. */
    private static final ImmutableSet<String> REMARKS =
            ImmutableSet.of("trkLocaleName", "trkBaseClearcaseVersion", "trkTranslationVersion");

    private TonesRules() {}

    /** @return in the order of the file */
    public static ImmutableList<Finding> check(Node root) {
        if (!root.name().equals("tones")) {
            return ImmutableList.of(new Finding(
                    root.line(),
                    Severity.ERROR,
                    "tones-root",
                    "the file begins with <" + root.name() + ">, not with <tones>",
                    root.name().equals("tone")
                            ? "put all tones between <tones> and </tones>"
                            : "write <tones> in small letters around everything",
                    SOURCE));
        }
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        Set<String> named = new LinkedHashSet<>();
        for (Node child : root.children()) {
            if (child.name().equals("tone")) {
                name(child, named, findings);
                findings.addAll(ToneRules.check(child));
            } else if (!REMARKS.contains(child.name())) {
                findings.add(new Finding(
                        child.line(),
                        Severity.WARNING,
                        "tones-element",
                        "<" + child.name() + "> is nothing a phone looks for here",
                        "only <tone> elements stand in <tones>, in small letters",
                        SOURCE));
            }
        }
        missing(root, named, findings);
        return findings.build();
    }

    private static void name(Node tone, Set<String> named, ImmutableList.Builder<Finding> findings) {
        String name = tone.attributes().getOrDefault("t", "");
        if (name.isEmpty()) {
            findings.add(new Finding(
                    tone.line(),
                    Severity.ERROR,
                    "tone-name",
                    "a tone does not say which one it is",
                    "write t=\"idial\" or another of " + String.join(", ", KNOWN),
                    SOURCE));
        } else if (!named.add(name)) {
            findings.add(new Finding(
                    tone.line(),
                    Severity.WARNING,
                    "tone-twice",
                    "the tone " + name + " is there twice; which of the two sounds is not known",
                    "remove one",
                    SOURCE));
        } else if (!KNOWN.contains(name)) {
            findings.add(new Finding(
                    tone.line(),
                    Severity.WARNING,
                    "tone-unknown",
                    "no phone of the 7900 series is known to play a tone '" + name + "'",
                    "Cisco's files have " + String.join(", ", KNOWN),
                    SOURCE));
        }
    }

    private static void missing(Node root, Set<String> named, ImmutableList.Builder<Finding> findings) {
        List<String> missing =
                ALWAYS.stream().filter(name -> !named.contains(name)).toList();
        if (!missing.isEmpty()) {
            findings.add(new Finding(
                    root.line(),
                    Severity.WARNING,
                    "tone-missing",
                    "the file has no " + String.join(", ", missing) + ": a phone may stay silent there",
                    "add them; all of Cisco's files have these",
                    SOURCE));
        }
    }
}
