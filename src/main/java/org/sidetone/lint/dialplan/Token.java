package org.sidetone.lint.dialplan;

/**
 * @param value of strings and words, whole; of an error the character that no token begins with
 * @param line from 1
 */
record Token(Kind kind, String value, int line) {
    enum Kind {
        END,
        OPEN,
        END_OPEN,
        CLOSE,
        EMPTY_CLOSE,
        EQUALS,
        STRING,
        /** A quote that is never closed. */
        OPEN_STRING,
        WORD,
        ERROR
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isWord(String wanted) {
        return kind == Kind.WORD && value.equalsIgnoreCase(wanted);
    }
}
