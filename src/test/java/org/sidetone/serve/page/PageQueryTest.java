package org.sidetone.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidetone.phone.MacAddress;

class PageQueryTest {
    @ParameterizedTest
    @CsvSource({
        "/lamps, lamps, 0",
        "//Lamps.XML/, lamps, 0",
        "/lamps//?offset=64, lamps, 64",
        "/lamps?offset=64?name=SEP001B54AABBCC, lamps, 64",
        "/lamps?name=SEP001B54AABBCC&OFFSET=32, lamps, 32",
        "/lamps&offset=32, lamps, 32",
        "/lamps?offset=-32, lamps, -32",
        "/lamps?offset=12x, lamps, 0",
        "/lamps?offset=+7, lamps, 7",
        "/lamps?offset=32&offset=64, lamps, 32",
        "/lamps?offset, lamps, 0",
        "/l%61mps, lamps, 0",
        "/, '', 0",
        "'', '', 0",
        "/a/b, a/b, 0",
    })
    void readsPageAndOffset(String target, String page, int offset) {
        PageQuery query = PageQuery.parse(target);
        assertThat(query.page()).isEqualTo(page);
        assertThat(query.offset()).isEqualTo(offset);
    }

    @Test
    void readsOldFirmwaresUmlautsAndKeepsBrokenEscapes() {
        assertThat(PageQuery.parse("/d?q=M%FCl+ler%zz%4&x=%").parameters())
                .isEqualTo(ImmutableMap.of("q", "M\u00FCl ler%zz%4", "x", "%"));
    }

    @Test
    void readsUtf8WhereItIsThat() {
        assertThat(PageQuery.parse("/d?q=M%C3%BCller&x=Fran\u00C3\u00A7ois&y=%C3%9")
                        .parameters())
                .isEqualTo(ImmutableMap.of("q", "M\u00FCller", "x", "Fran\u00E7ois", "y", "\u00C3%9"));
    }

    @Test
    void believesNothingButAPhonesNameInName() {
        assertThat(PageQuery.parse("/d?locale=x&name=sep001b54aabbcc").device())
                .contains(new MacAddress("001B54AABBCC"));
        assertThat(PageQuery.parse("/d?name=SEP001B54AABBCC.cnf.xml").device()).isEmpty();
        assertThat(PageQuery.parse("/d?name=CTLSEP001B54AABBCC").device()).isEmpty();
        assertThat(PageQuery.parse("/d?name=").device()).isEmpty();
    }

    @Property
    void neverFails(@ForAll String target) {
        PageQuery query = PageQuery.parse(target);
        assertThat(query.page()).isEqualTo(query.page().toLowerCase(Locale.ROOT));
        assertThat(query.offset() == 0 || target.contains("offset")).isTrue();
        assertThat(query.device().isEmpty() || target.toLowerCase(Locale.ROOT).contains("sep"))
                .isTrue();
    }
}
