package org.sidetone.pbx.ask;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiAnswer;
import org.sidetone.pbx.ami.AmiRequest;
import org.sidetone.pbx.ami.AmiSession;

/**
 * How the switches of a number stand in AstDB, where FreePBX's codes leave them: {@code DND/1001}, {@code CF/1001}, {@code CFB/1001},
 * {@code CFU/1001} (seen in FreePBX 16's dial plan, which also acts by them; guides for a bare Asterisk use the same).
 *
 * @param number of the extension
 */
public record SwitchesQuestion(String number) implements Question<Switches> {
    @Override
    public Switches ask(AmiSession session) throws PbxException {
        List<Optional<String>> values = new ArrayList<>();
        List<PbxException> refusals = new ArrayList<>();
        session.askAll(Stream.of("DND", "CF", "CFB", "CFU").map(this::request).toList(), answer -> {
            if (answer.isDenied()) {
                refusals.add(PbxException.refused(
                        "the manager user may not read AstDB; give it write = system in manager.conf"));
            }
            values.add(value(answer));
        });
        if (!refusals.isEmpty()) {
            throw refusals.get(0);
        }
        return new Switches(values.get(0).isEmpty(), values.get(1), values.get(2), values.get(3));
    }

    private AmiRequest request(String family) {
        return AmiRequest.of("DBGet", "Family", family).with(ImmutableMap.of("Key", number));
    }

    /** A key that is not there is an Error answer. FreePBX deletes it; an empty value means the same to its dial plan. */
    private static Optional<String> value(AmiAnswer answer) {
        return answer.events().stream()
                .map(event -> event.first("Val").strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
