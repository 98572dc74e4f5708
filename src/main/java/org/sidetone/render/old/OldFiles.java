package org.sidetone.render.old;

import com.google.common.collect.ImmutableList;
import org.sidetone.render.Document;

/** The files that every 7940 and 7960 asks for, made while one is served. They hold nothing of any phone's. */
public final class OldFiles {
    private OldFiles() {}

    /** A phone's own file goes before {@code SIPDefault.cnf}, so one that somebody wrote by hand may stand in the root instead. */
    public static ImmutableList<Document> shared() {
        Document usual = new TextFile()
                .remark("Made by Sidetone: what is the same for every 7940 and 7960.")
                .putUsual()
                .document("SIPDefault.cnf");
        return ImmutableList.of(usual, SyncInfo.document());
    }
}
