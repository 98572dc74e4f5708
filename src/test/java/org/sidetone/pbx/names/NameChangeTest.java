package org.sidetone.pbx.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameChangeTest {
    private static final Map<String, String> NONE = Map.of();

    @Test
    void whatIsAbsentIsWritten() {
        assertThat(NameChange.of(Map.of("1", "Ann"), NONE, NONE, true)).isEqualTo(change(Map.of("1", "Ann")));
    }

    @Test
    void whatOthersWroteStays() {
        assertThat(NameChange.of(Map.of("1", "Ann"), NONE, Map.of("1", "Owner's"), true))
                .isEqualTo(change(NONE));
        assertThat(NameChange.of(Map.of("1", "Ann"), NONE, Map.of("1", "Ann"), true))
                .as("even if it is the same: the owner's is not taken back")
                .isEqualTo(change(NONE));
    }

    @Test
    void oursIsChangedUnlessSomebodyElseChangedIt() {
        Map<String, String> ours = Map.of("1", "Ann");
        assertThat(NameChange.of(Map.of("1", "Anna"), ours, Map.of("1", "Ann"), true))
                .isEqualTo(change(Map.of("1", "Anna")));
        assertThat(NameChange.of(Map.of("1", "Anna"), ours, Map.of("1", "Owner's"), true))
                .isEqualTo(change(NONE, ImmutableSet.of(), "1"));
        assertThat(NameChange.of(Map.of("1", "Ann"), ours, Map.of("1", "Ann"), true))
                .isEqualTo(change(NONE));
        assertThat(NameChange.of(Map.of("1", "Ann"), ours, NONE, true))
                .as("the PBX lost it")
                .isEqualTo(change(Map.of("1", "Ann")));
    }

    @Test
    void oursThatIsWantedNoMoreGoesUnlessSomebodyElseChangedIt() {
        Map<String, String> ours = Map.of("1", "Ann");
        assertThat(NameChange.of(NONE, ours, Map.of("1", "Ann"), true)).isEqualTo(change(NONE, ImmutableSet.of("1")));
        assertThat(NameChange.of(NONE, ours, Map.of("1", "Owner's"), true))
                .isEqualTo(change(NONE, ImmutableSet.of(), "1"));
        assertThat(NameChange.of(NONE, ours, NONE, true)).isEqualTo(change(NONE, ImmutableSet.of(), "1"));
    }

    @Test
    void nothingIsTakenBackWhileABookIsMissing() {
        assertThat(NameChange.of(NONE, Map.of("1", "Ann"), Map.of("1", "Ann"), false))
                .isEqualTo(change(NONE));
    }

    private static NameChange change(Map<String, String> put) {
        return change(put, ImmutableSet.of());
    }

    private static NameChange change(Map<String, String> put, ImmutableSet<String> delete, String... forget) {
        return new NameChange(ImmutableMap.copyOf(put), delete, ImmutableSet.copyOf(forget));
    }
}
