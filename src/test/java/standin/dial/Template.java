package standin.dial;

/**
 * One TEMPLATE.
 *
 * @param line 0 for all
 * @param timeout seconds
 */
record Template(String match, int line, int timeout, String rewrite) {}
