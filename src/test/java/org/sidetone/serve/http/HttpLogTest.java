package org.sidetone.serve.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HttpLogTest {
    @Test
    void shortensAndCleansWhatItTellsTheLog() {
        assertThat(HttpLog.name("/x\u0007\u00e9\n?q=1")).isEqualTo("/x????q=1");
        assertThat(HttpLog.name("/x?PASSWORD=a%20b&user=c?pin=1234&secretKey=z"))
                .isEqualTo("/x?PASSWORD=***&user=c?pin=***&secretKey=***");
        assertThat(HttpLog.name("/" + "y".repeat(5000)).getBytes(ISO_8859_1)).hasSize(200);
    }
}
