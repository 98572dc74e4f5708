package org.sidetone.lint.dialplan;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import java.util.Optional;
import org.sidetone.lint.dialplan.Token.Kind;

/** Reads one TEMPLATE after its name. The first thing that the phone does not take makes it drop the whole TEMPLATE. */
final class EntryReader {
    private static final int LONGEST_VALUE = 63;
    private static final int DEFAULT_SECONDS = 10;
    private static final int MOST_TONES = 3;
    private static final ImmutableSet<String> ATTRIBUTES =
            ImmutableSet.of("match", "line", "timeout", "user", "rewrite", "route", "tone");
    private static final ImmutableSet<String> USERS = ImmutableSet.of("phone", "ip");
    private static final ImmutableSet<String> ROUTES = ImmutableSet.of("default", "emergency", "fqdn");
    private static final CharMatcher TYPOGRAPHIC = CharMatcher.anyOf("“”„‟″«»‘’‚");

    private final Tokenizer tokens;
    private final Findings findings;
    private final int line;

    private Optional<String> match = Optional.empty();
    private String rewrite = "";
    private int phoneLine;
    private int seconds = DEFAULT_SECONDS;
    private int tones;

    EntryReader(Tokenizer tokens, Findings findings, int line) {
        this.tokens = tokens;
        this.findings = findings;
        this.line = line;
    }

    /** Empty if the phone drops it; then a finding says why. */
    Optional<Entry> read() {
        Token token = tokens.next();
        while (token.is(Kind.WORD)) {
            if (!attribute(token)) {
                return Optional.empty();
            }
            token = tokens.next();
        }
        boolean closed = token.is(Kind.EMPTY_CLOSE) || (token.is(Kind.CLOSE) && endTag());
        if (!closed) {
            unclosed(token);
            return Optional.empty();
        }
        if (match.isEmpty()) {
            findings.error(
                    line, "match-missing", "a TEMPLATE without MATCH stands for the empty number", "give it a MATCH");
        }
        return Optional.of(new Entry(line, match.orElse(""), phoneLine, seconds, rewrite));
    }

    private boolean endTag() {
        return tokens.next().is(Kind.END_OPEN)
                && tokens.next().isWord("TEMPLATE")
                && tokens.next().is(Kind.CLOSE);
    }

    private void unclosed(Token token) {
        if (token.is(Kind.ERROR) && !token.value().equals("/")) {
            quotes(token, "the TEMPLATE");
        } else {
            findings.error(
                    line,
                    "template-unclosed",
                    "the TEMPLATE does not end with /> or ></TEMPLATE>, so the phone drops it",
                    "end it with />");
        }
    }

    private boolean attribute(Token name) {
        if (!ATTRIBUTES.contains(Ascii.toLowerCase(name.value()))) {
            findings.error(
                    name.line(),
                    "attribute-unknown",
                    "the phone knows no attribute " + name.value() + " and drops the TEMPLATE",
                    "MATCH, LINE, TIMEOUT, USER, REWRITE, ROUTE and TONE are known");
            return false;
        }
        Token equals = tokens.next();
        Token value = equals.is(Kind.EQUALS) ? tokens.next() : equals;
        if (!equals.is(Kind.EQUALS) || !value.is(Kind.STRING)) {
            quotes(value, name.value());
            return false;
        }
        return value(Ascii.toLowerCase(name.value()), whole(name.value(), value), value.line());
    }

    /** What stands where a double quote should. */
    private void quotes(Token token, String where) {
        boolean single = token.value().equals("'");
        boolean typographic = TYPOGRAPHIC.matchesAnyOf(token.value());
        String code = single ? "quote-single" : typographic ? "quote-typographic" : "attribute-syntax";
        findings.error(
                token.line(),
                code,
                token.is(Kind.OPEN_STRING)
                        ? "the quote after " + where + " is never closed; the rest of the file is lost"
                        : where + " is followed by " + (token.value().isEmpty() ? "nothing" : token.value())
                                + " and not by a value in double quotes; the phone drops the TEMPLATE",
                "write NAME=\"value\" with plain double quotes");
    }

    private String whole(String name, Token value) {
        if (value.value().indexOf('\n') >= 0 || value.value().indexOf('<') >= 0) {
            findings.error(
                    value.line(),
                    "attribute-syntax",
                    "the value of " + name + " runs over a line end or a <: a quote is missing",
                    "close the quote");
        }
        if (value.value().indexOf('&') >= 0) {
            findings.warning(
                    value.line(),
                    "entity",
                    name + " holds an &: the phone decodes no entities and takes it as it stands",
                    "write the character itself");
        }
        if (value.value().length() <= LONGEST_VALUE) {
            return value.value();
        }
        findings.error(
                value.line(),
                "value-too-long",
                name + " has " + value.value().length() + " characters; the phone cuts it after " + LONGEST_VALUE,
                "shorten it, with * for many keys");
        return value.value().substring(0, LONGEST_VALUE);
    }

    private boolean value(String name, String value, int at) {
        switch (name) {
            case "match" -> match = Optional.of(value);
            case "rewrite" -> rewrite = value;
            case "line" -> phoneLine = number("LINE", value, at, "counts as 0, which is every line");
            case "timeout" -> {
                seconds = number("TIMEOUT", value, at, "counts as 0, so the number is dialled at once");
                if (value.strip().startsWith("-")) {
                    findings.error(
                            at, "timeout-negative", "TIMEOUT is below 0; the phone drops the TEMPLATE", "0 is at once");
                    return false;
                }
            }
            case "user" -> {
                return oneOf(USERS, "USER", value, at, "user-unknown", "Phone or IP");
            }
            case "route" -> {
                return oneOf(ROUTES, "ROUTE", value, at, "route-unknown", "Default, Emergency or FQDN");
            }
            default -> {
                return tone(value, at);
            }
        }
        return true;
    }

    private boolean tone(String value, int at) {
        if (++tones > MOST_TONES) {
            findings.error(at, "tones-too-many", "more than 3 TONEs; the phone drops the TEMPLATE", "keep three");
            return false;
        }
        return value.isEmpty()
                || oneOf(Tones.NAMES, "TONE", value, at, "tone-unknown", "Bellcore-Outside, Cisco-Zip and their like");
    }

    private boolean oneOf(ImmutableSet<String> known, String name, String value, int at, String code, String hint) {
        if (known.contains(Ascii.toLowerCase(value))) {
            return true;
        }
        findings.error(
                at, code, name + " is '" + value + "', which the phone does not know; it drops the TEMPLATE", hint);
        return false;
    }

    private int number(String name, String value, int at, String consequence) {
        Integer read = Ints.tryParse(value.strip());
        if (read == null) {
            findings.warning(
                    at,
                    Ascii.toLowerCase(name) + "-junk",
                    name + " is '" + value + "': what is no number " + consequence,
                    "write a whole number");
            return 0;
        }
        return read;
    }
}
