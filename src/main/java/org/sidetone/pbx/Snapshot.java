package org.sidetone.pbx;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.Optional;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.pbx.tone.CountryTones;

/**
 * What the PBX said in one reading, whole and immutable.
 *
 * @param version as the PBX names itself, {@code 22.10.1}
 * @param readAt when the reading ended
 * @param extensions by id
 * @param transports what each driver listens on; a driver that is not loaded is absent
 * @param rtp the running range of media ports; empty if the PBX did not tell
 * @param sipVoicemailNumber chan_sip's {@code vmexten}; empty if unset or not loaded
 * @param hints in the PBX's order, each extension once
 * @param names AstDB {@code cidname}: number to name
 * @param sidetone AstDB family {@code sidetone}, which owners write for us: key below the family (as AstDB has it, blanks of a key
 *     being slashes) to value; empty where it cannot be read
 * @param registrations by extension id
 * @param tones of the PBX's country; empty where they cannot be read, with a problem that says why
 * @param problems what could not be read, each naming the thing
 */
public record Snapshot(
        String version,
        Instant readAt,
        ImmutableSortedMap<String, Extension> extensions,
        ImmutableListMultimap<Driver, Transport> transports,
        Optional<Settings.Ports> rtp,
        Optional<String> sipVoicemailNumber,
        DialPlan dialPlan,
        ImmutableList<Hint> hints,
        ImmutableMap<String, String> names,
        ImmutableMap<String, String> sidetone,
        ImmutableListMultimap<String, Registration> registrations,
        Optional<CountryTones> tones,
        ImmutableList<Problem> problems) {

    /** The code of the Problem of a reading to which AstDB did not answer; an empty AstDB is none. */
    public static final String ASTDB_UNREAD = "astdb-unread";

    /**
     * What is known of a PBX that was never read: nothing. Phones whose lines are all elsewhere can be served by it.
     *
     * @param now as of when
     */
    public static Snapshot unread(Instant now) {
        return new Snapshot(
                "",
                now,
                ImmutableSortedMap.of(),
                ImmutableListMultimap.of(),
                Optional.empty(),
                Optional.empty(),
                new DialPlan(ImmutableMap.of()),
                ImmutableList.of(),
                ImmutableMap.of(),
                ImmutableMap.of(),
                ImmutableListMultimap.of(),
                Optional.empty(),
                ImmutableList.of());
    }

    /** Whether names, and what owners wrote into AstDB for us, are missing because they could not be read. */
    public boolean astDbUnread() {
        return problems.stream().anyMatch(problem -> problem.code().equals(ASTDB_UNREAD));
    }

    public Optional<Extension> extension(String id) {
        return Optional.ofNullable(extensions.get(id));
    }

    /** The same reading, with who is registered now. */
    public Snapshot withRegistrations(ImmutableListMultimap<String, Registration> now) {
        return new Snapshot(
                version,
                readAt,
                extensions,
                transports,
                rtp,
                sipVoicemailNumber,
                dialPlan,
                hints,
                names,
                sidetone,
                now,
                tones,
                problems);
    }
}
