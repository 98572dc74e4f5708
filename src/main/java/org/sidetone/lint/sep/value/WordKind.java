package org.sidetone.lint.sep.value;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Optional;
import org.sidetone.config.Nearest;
import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;

/** One of a few words, which must be written exactly so. */
final class WordKind implements ValueKind {
    private final List<String> words;

    WordKind(String words) {
        this.words = Splitter.on('|').splitToList(words);
    }

    @Override
    public void check(Node element, Findings found) {
        String text = element.text();
        if (words.contains(text)) {
            return;
        }
        Optional<String> inOtherCase =
                words.stream().filter(text.strip()::equalsIgnoreCase).findFirst();
        Optional<String> meant = inOtherCase.or(() -> Nearest.to(text, words));
        found.warning(
                element.line(),
                inOtherCase.isPresent() ? "word-case" : "word-unknown",
                element.name() + " is " + Findings.quoted(text) + ", which no phone is known to understand",
                meant.map(word -> "write " + word).orElse("one of these: " + String.join(", ", words)),
                Sources.STACK + ", " + Sources.UCM);
    }
}
