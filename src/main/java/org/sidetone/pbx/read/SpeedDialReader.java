package org.sidetone.pbx.read;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.sidetone.config.Settings;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiAnswer;
import org.sidetone.pbx.ami.AmiMessage;
import org.sidetone.pbx.ami.AmiRequest;
import org.sidetone.pbx.ami.AmiSession;

/**
 * Reads the speed dials that FreePBX keeps in AstDB for everyone: those of its Phonebook ({@code sysspeeddials}) and those of its
 * Contact Manager ({@code CM/speeddial}).
 */
public final class SpeedDialReader {
    private static final ImmutableList<String> PLACES = ImmutableList.of("/sysspeeddials/", "/CM/speeddial/");
    private static final Comparator<String> BY_SIZE =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final Settings.Ami ami;

    public SpeedDialReader(Settings.Ami ami) {
        this.ami = ami;
    }

    /**
     * @return what is dialled behind {@code *0}, and the number that it stands for
     * @throws PbxException if the PBX is away, or does not tell
     */
    public ImmutableSortedMap<String, String> read() throws PbxException {
        Map<String, String> found = new TreeMap<>();
        try (AmiSession session = AmiSession.open(ami)) {
            for (String place : PLACES) {
                String family = place.substring(1, place.indexOf('/', 1));
                AmiAnswer answer = session.ask(AmiRequest.of("DBGetTree", "Family", family));
                if (answer.isDenied()) {
                    throw new PbxException("Asterisk does not tell the speed dials (DBGetTree " + family + ": "
                            + answer.message() + "); the manager user needs write = system,reporting,command");
                }
                for (AmiMessage entry : answer.events()) {
                    String key = entry.first("Key");
                    if (key.startsWith(place) && !entry.first("Val").isBlank()) {
                        found.putIfAbsent(key.substring(place.length()), entry.first("Val"));
                    }
                }
            }
        }
        return ImmutableSortedMap.copyOf(found, BY_SIZE);
    }
}
