package org.sidetone.pbx.names;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sidetone.config.Settings;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiAnswer;
import org.sidetone.pbx.ami.AmiMessage;
import org.sidetone.pbx.ami.AmiRequest;
import org.sidetone.pbx.ami.AmiSession;

/** Reads and writes AstDB's {@code cidname}, over a connection of its own each time. */
public final class NameWriter {
    private static final String FAMILY = "cidname";
    private static final String PREFIX = "/" + FAMILY + "/";
    /** AstDB turns blanks of a key into slashes. */
    private static final CharMatcher BLANK = CharMatcher.whitespace().or(CharMatcher.is('/'));

    private final Settings.Ami ami;

    public NameWriter(Settings.Ami ami) {
        this.ami = ami;
    }

    /** @return number, without blanks, to name */
    public ImmutableMap<String, String> read() throws PbxException {
        try (AmiSession session = AmiSession.open(ami)) {
            AmiAnswer answer = session.ask(AmiRequest.of("DBGetTree", "Family", FAMILY));
            if (!answer.isSuccess()) {
                throw refused(answer);
            }
            Map<String, String> names = new HashMap<>();
            for (AmiMessage entry : answer.events()) {
                String key = entry.first("Key");
                if (key.startsWith(PREFIX)) {
                    names.put(BLANK.removeFrom(key.substring(PREFIX.length())), entry.first("Val"));
                }
            }
            return ImmutableMap.copyOf(names);
        }
    }

    /** @throws PbxException if the PBX did not take all of it; {@link #read} tells what it took */
    public void write(NameChange change) throws PbxException {
        ImmutableList.Builder<AmiRequest> requests = ImmutableList.builder();
        change.put()
                .forEach((number, name) -> requests.add(
                        AmiRequest.of("DBPut", "Family", FAMILY).with(ImmutableMap.of("Key", number, "Val", name))));
        change.delete()
                .forEach(number ->
                        requests.add(AmiRequest.of("DBDel", "Family", FAMILY).with(ImmutableMap.of("Key", number))));
        List<AmiRequest> all = requests.build();
        if (all.isEmpty()) {
            return;
        }
        List<AmiAnswer> failed = new ArrayList<>();
        try (AmiSession session = AmiSession.open(ami)) {
            session.askAll(all, answer -> {
                if (!answer.isSuccess()) {
                    failed.add(answer);
                }
            });
        }
        if (!failed.isEmpty()) {
            throw refused(failed.get(0));
        }
    }

    private static PbxException refused(AmiAnswer answer) {
        return new PbxException("Asterisk refuses " + answer.request().action() + " " + FAMILY + ": "
                + answer.message()
                + (answer.isDenied() ? "; the manager user needs write = system,reporting,command" : ""));
    }
}
