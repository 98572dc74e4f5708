package org.sidetone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** What commands print for programs. */
final class Json {
    private Json() {}

    /** @param view records of texts, numbers and lists of them */
    static String text(Object view) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e); // records of texts only: cannot happen
        }
    }
}
