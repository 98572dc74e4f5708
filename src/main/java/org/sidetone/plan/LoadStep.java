package org.sidetone.plan;

/**
 * Which load a phone is to run now.
 *
 * @param load as its file names it; empty: the one it has
 * @param why one line
 * @param restartFor the load for which it is to be told to restart; empty: for none. It stays when a
 *     phone that loops is stopped, so that the stop itself restarts nobody
 */
public record LoadStep(String load, String why, String restartFor) {
    /** For a phone that nobody ordered a load for. */
    public static final LoadStep NONE = new LoadStep("", "nobody ordered a load: it keeps the one it has", "");
}
