package org.sidetone.pbx.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptHeadersTest {
    @ParameterizedTest
    @CsvSource({
        "Response, Response",
        "ACTIONID, ActionID",
        "sip-forcerport, SIP-Forcerport",
        "Line-000012-000034, Line",
        "Category-000007, Category",
        "Category, Category"
    })
    void findsKeptNamesInAnyCaseAndWithoutTheirNumbers(String written, String kept) {
        assertThat(find(written)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"RpidImmediate", "''", "Lin", "Respons", "Response2", "AnExtraordinarilyLongHeaderNameThatNobodySends"})
    void leavesTheOthersOut(String written) {
        assertThat(find(written)).isNull();
    }

    @Test
    void askingForAHeaderThatIsNotKeptIsAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> KeptHeaders.require("Calerid"));
    }

    private static @Nullable String find(String name) {
        byte[] bytes = ("..." + name + "...").getBytes(StandardCharsets.US_ASCII);
        return KeptHeaders.find(bytes, 3, bytes.length - 3);
    }
}
