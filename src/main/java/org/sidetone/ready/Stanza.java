package org.sidetone.ready;

import com.google.common.collect.ImmutableList;
import java.util.Set;

/**
 * Settings of one section of the PBX's configuration.
 *
 * @param section without brackets: {@code 1001}, {@code 2001-auth}
 * @param settings in order; a name may repeat
 */
record Stanza(Keeper keeper, String section, ImmutableList<Line> settings) {
    private static final Set<String> SECRETS = Set.of("secret", "password");

    /** One {@code name=value}. */
    record Line(String name, String value) {
        boolean isSecret() {
            return SECRETS.contains(name);
        }

        String text(boolean secrets) {
            return name + "=" + (isSecret() && !secrets ? "********" : value);
        }

        @Override
        public String toString() {
            return text(false);
        }
    }

    /** These settings over older ones of the same section: all lines of a name are replaced together. */
    Stanza over(ImmutableList<Line> older) {
        ImmutableList<String> names = settings.stream().map(Line::name).collect(ImmutableList.toImmutableList());
        return new Stanza(
                keeper,
                section,
                ImmutableList.<Line>builder()
                        .addAll(older.stream()
                                .filter(line -> !names.contains(line.name()))
                                .iterator())
                        .addAll(settings)
                        .build());
    }
}
