package org.sidetone.plan.element;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sidetone.adopt.read.Item;
import org.sidetone.adopt.read.XmlItems;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.PhoneModel;
import org.sidetone.plan.PhonePlan;
import org.sidetone.plan.Samples;
import org.sidetone.plan.element.Element.Handling;
import org.sidetone.render.Masked;
import org.sidetone.render.SepFile;

/** The table against what is rendered: neither may know an element that the other does not. */
class ElementsTest {
    private static final ImmutableList<Key> KEYS = ImmutableList.of(
            new Key(3, KeyKind.SPEED, "5551234", "Speaking Clock"),
            new Key(4, KeyKind.LAMP, "1003", ""),
            new Key(5, KeyKind.SERVICE, "lamps", "Lamps"));

    /** What only a phone with a language or an account elsewhere has. */
    private static final Set<String> SELDOM = Set.of(
            "userLocale/name",
            "userLocale/uid",
            "userLocale/langCode",
            "userLocale/version",
            "userLocale/winCharSet",
            "idleURL",
            "idleTimeout",
            "networkLocale",
            "networkLocaleInfo/name",
            "networkLocaleInfo/uid",
            "networkLocaleInfo/version",
            "sipProfile/sipProxies/outboundProxy",
            "sipProfile/sipProxies/outboundProxyPort");

    private static List<Item> rendered() {
        PhonePlan plan = Samples.planner(Samples.snapshot(
                        Samples.pjsip("1001", "Anna", "pw1001"), Samples.pjsip("1002", "Berta", "pw1002")))
                .plan(Samples.phone(PhoneModel.CP_7961G, KEYS, "1001", "1002"), "192.168.1.5");
        byte[] text = Masked.plain(SepFile.render(plan)).getBytes(StandardCharsets.UTF_8);
        return XmlItems.read(text).stream()
                .filter(item -> !item.path().contains("@"))
                .toList();
    }

    @Test
    void everyElementThatIsRenderedStandsInTheTableWithItsValue() {
        List<String> wrong = new ArrayList<>();
        for (Item item : rendered()) {
            Optional<Element> element = Elements.exact(item.path()).filter(Element::isWritten);
            boolean right = element.filter(one -> one.path().equals(item.path()))
                    .filter(one ->
                            one.handling() == Handling.DECIDED || one.value().equals(item.value()))
                    .isPresent();
            if (!right) {
                wrong.add(item.path() + " = " + item.value());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyWrittenElementOfTheTableIsRendered() {
        Set<String> paths = new LinkedHashSet<>();
        rendered().forEach(item -> paths.add(item.path()));
        Stream<String> wanted = Elements.all().stream()
                .filter(Element::isWritten)
                .map(Element::path)
                .filter(path -> !SELDOM.contains(path));
        assertThat(wanted).isSubsetOf(paths);
    }

    @Test
    void somethingIsSaidOfAnyElement() {
        assertThat(Elements.of("vendorConfig/sshAccess").value()).isEqualTo("1");
        assertThat(Elements.of("VENDORCONFIG/SSHACCESS").value()).isEqualTo("1");
        assertThat(Elements.of("dtmfDbLevel").path()).isEqualTo("sipProfile/dtmfDbLevel");
        assertThat(Elements.of("vendorConfig/usb1").path()).isEqualTo("vendorConfig/*");
        assertThat(Elements.of("phoneServices/phoneService/name").path()).isEqualTo("phoneServices/*");
        assertThat(Elements.of("nobodyKnows/this").path()).isEqualTo("*");
        assertThat(Elements.of("").why()).isNotEmpty();
    }

    @Test
    void aReasonIsASentenceAndNoSecret() {
        assertThat(Elements.all()).allSatisfy(element -> {
            assertThat(element.why()).hasSizeGreaterThan(3).doesNotContain("  ");
            assertThat(element.handling() == Handling.LEFT_OUT
                            && !element.value().isEmpty())
                    .isFalse();
        });
    }
}
