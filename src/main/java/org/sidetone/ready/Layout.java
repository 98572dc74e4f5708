package org.sidetone.ready;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sidetone.config.Settings;
import org.sidetone.pbx.read.PbxFiles;

/** Finds out how this PBX is kept. */
final class Layout {
    private Layout() {}

    static Proposal.Way of(Settings.Ami ami, boolean freePbxPrograms) {
        if (!PbxFiles.areHere(ami)) {
            return Proposal.Way.ELSEWHERE;
        }
        if (freePbxPrograms) {
            return Proposal.Way.FREEPBX_DATA;
        }
        for (Keeper keeper : Keeper.values()) {
            if (!isKept(ami.etc(), keeper)) {
                return Proposal.Way.OWNERS_FILES;
            }
        }
        return Proposal.Way.KEPT_FILES;
    }

    /** The file is there and the PBX's own file includes it, as far as that one can be read. */
    private static boolean isKept(Path etc, Keeper keeper) {
        if (!Files.isRegularFile(etc.resolve(keeper.file()))) {
            return false;
        }
        try {
            String text = new String(Files.readAllBytes(etc.resolve(keeper.includer())), StandardCharsets.ISO_8859_1);
            return text.lines()
                    .map(String::strip)
                    .anyMatch(line -> line.startsWith("#include") && line.contains(keeper.file()));
        } catch (IOException e) {
            return true;
        }
    }
}
