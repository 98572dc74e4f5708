package org.sidetone.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InventoryTest {
    private final Inventory inventory = Inventory.of(List.of("German/mk-sip.jar", "Jar41sip.sbn", "jar41sip.sbn"));

    @Test
    void caseAndLeadingSlashDoNotCount() {
        assertThat(inventory.spelling("/german/MK-SIP.jar")).contains("German/mk-sip.jar");
        assertThat(inventory.has("german/mk-sip.jar")).isTrue();
        assertThat(inventory.has("mk-sip.jar")).isFalse();
    }

    @Test
    void twinsHaveOneSpellingWhateverTheOrder() {
        assertThat(inventory.spelling("JAR41SIP.SBN")).contains("Jar41sip.sbn");
        assertThat(Inventory.of(List.of("jar41sip.sbn", "Jar41sip.sbn")).spelling("JAR41SIP.SBN"))
                .contains("Jar41sip.sbn");
    }
}
