package org.sidetone.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiRequest;
import org.sidetone.pbx.ami.AmiSession;

/** What a running Asterisk itself says of numbers: {@code dialplan show NUMBER@context}, many at once. */
public final class DialPlanAnswers {
    private static final Pattern CONTEXT = Pattern.compile("\\[ (?:Included c|C)ontext '(.*)' created by .*");
    /** A name stands before its first step only, which may be its hint. */
    private static final Pattern ENTRY =
            Pattern.compile("\\s*(?:'(.*?)'(?: \\(CID match .*\\))? =>)?\\s+(?:\\[\\S+\\]\\s+)?(hint:|\\d+\\.) .*");

    private DialPlanAnswers() {}

    /**
     * The names in its dial plan that take each number, hints apart.
     *
     * @param ignoring contexts that do not count
     */
    public static Map<String, Set<String>> of(
            AmiSession session, String context, Collection<String> numbers, Set<String> ignoring) throws PbxException {
        List<AmiRequest> questions = new ArrayList<>();
        numbers.forEach(number -> questions.add(AmiRequest.command("dialplan show " + number + "@" + context)));
        Map<String, Set<String>> names = new HashMap<>();
        session.askAll(questions, answer -> {
            String number = answer.request()
                    .value()
                    .substring("dialplan show ".length())
                    .replaceFirst("@.*", "");
            String here = "";
            String name = "";
            Set<String> found = new HashSet<>();
            for (String line : answer.output()) {
                Matcher included = CONTEXT.matcher(line);
                Matcher entry = ENTRY.matcher(line);
                if (included.matches()) {
                    here = included.group(1);
                } else if (entry.matches()) {
                    name = entry.group(1) == null ? name : entry.group(1);
                    if (!entry.group(2).equals("hint:") && !ignoring.contains(here)) {
                        found.add(name);
                    }
                }
            }
            names.put(number, found);
        });
        return names;
    }
}
