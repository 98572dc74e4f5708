package org.sidetone.lint.dialplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sidetone.lint.dialplan.Token.Kind;

/** Reads the file from tag to tag. What is none of the phone's tags it passes over without a word, and so does the phone. */
final class PlanReader {
    private static final String ROOT = "DIALTEMPLATE";
    private static final int SHORTEST_STAMP = 3;
    private static final int LONGEST_STAMP = 64;

    private final Tokenizer tokens;
    private final Findings findings;
    private final List<Entry> entries = new ArrayList<>();
    private boolean inside;
    private boolean sawRoot;
    private boolean endedRoot;

    private PlanReader(String text, Findings findings) {
        this.tokens = new Tokenizer(text);
        this.findings = findings;
    }

    static List<Entry> read(String text, Findings findings) {
        PlanReader reader = new PlanReader(text, findings);
        reader.read();
        return reader.entries;
    }

    private void read() {
        Token token = tokens.next();
        while (!token.is(Kind.END)) {
            if (token.is(Kind.OPEN)) {
                start(tokens.next());
            } else if (token.is(Kind.END_OPEN) && tokens.next().isWord(ROOT)) {
                inside = false;
                endedRoot = true;
            } else if (token.is(Kind.OPEN_STRING)) {
                findings.error(
                        token.line(),
                        "quote-open",
                        "a quote is never closed; the rest of the file is lost",
                        "close it");
            }
            token = tokens.next();
        }
        if (!sawRoot) {
            findings.error(1, "root-missing", "the file has no DIALTEMPLATE element", "put all into <DIALTEMPLATE>");
        } else if (!endedRoot) {
            findings.warning(token.line(), "root-unclosed", "</DIALTEMPLATE> is missing", "close it");
        }
    }

    private void start(Token name) {
        if (name.isWord(ROOT)) {
            inside = true;
            sawRoot = true;
        } else if (name.isWord("TEMPLATE")) {
            template(name);
        } else if (name.isWord("versionStamp")) {
            stamp(name);
        } else if (name.is(Kind.WORD)) {
            findings.warning(
                    name.line(),
                    "tag-unknown",
                    "the phone passes over " + name.value(),
                    "a dial plan is made of DIALTEMPLATE, TEMPLATE and versionStamp");
        }
    }

    private void template(Token name) {
        if (!name.value().equals("TEMPLATE")) {
            findings.error(
                    name.line(),
                    "template-case",
                    "the phone passes over " + name.value() + ": TEMPLATE counts in capitals only",
                    "write TEMPLATE");
            return;
        }
        if (!inside) {
            findings.error(
                    name.line(),
                    "template-outside",
                    "a TEMPLATE outside <DIALTEMPLATE> is dropped",
                    "put it into <DIALTEMPLATE>");
            return;
        }
        Optional<Entry> entry = new EntryReader(tokens, findings, name.line()).read();
        entry.ifPresent(entries::add);
    }

    private void stamp(Token name) {
        Token open = tokens.next();
        Token value = tokens.next();
        boolean ends = tokens.next().is(Kind.END_OPEN);
        if (!open.is(Kind.CLOSE)
                || !value.is(Kind.WORD)
                || !ends
                || value.value().length() < SHORTEST_STAMP
                || value.value().length() > LONGEST_STAMP) {
            findings.warning(
                    name.line(),
                    "stamp-unreadable",
                    "the phone takes a versionStamp of 3 to 64 letters, digits and dashes only",
                    "write one, or leave it out");
        }
    }
}
