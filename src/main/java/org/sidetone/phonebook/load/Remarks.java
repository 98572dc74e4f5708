package org.sidetone.phonebook.load;

import java.util.function.Consumer;
import org.sidetone.config.Problem;
import org.sidetone.config.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what readings of a book had to leave out, once as long as it is the same. For one thread at a time. */
final class Remarks implements Consumer<Problem> {
    private static final Logger log = LoggerFactory.getLogger(Remarks.class);

    private final String book;
    private String told = "";

    Remarks(String book) {
        this.book = book;
    }

    @Override
    public void accept(Problem problem) {
        if (problem.severity() != Severity.INFO && !problem.what().equals(told)) {
            told = problem.what();
            log.warn("phonebook {}: {}: {} ({})", book, problem.where(), problem.what(), problem.hint());
        }
    }
}
