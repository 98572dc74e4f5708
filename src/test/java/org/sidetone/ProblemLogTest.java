package org.sidetone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Problem;
import org.sidetone.phone.MacAddress;
import org.slf4j.LoggerFactory;

class ProblemLogTest {
    private static final Set<MacAddress> PHONES = IntStream.range(0, 200)
            .mapToObj(i -> new MacAddress(String.format("001B54AAB%03d", i)))
            .collect(Collectors.toUnmodifiableSet());
    private static final MacAddress ONE = new MacAddress("001B54AAB000");

    private final Logger logger = (Logger) LoggerFactory.getLogger(ProblemLog.class);
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final ProblemLog log = new ProblemLog();

    @BeforeEach
    void listen() {
        heard.start();
        logger.addAppender(heard);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(heard);
    }

    @Test
    void whatAllPhonesShareIsOneLineAndIsToldOnce() {
        Problem zone = Problem.error("time-zone-unknown", "phone.time_zone", "'X' is not a time zone", "mend it");
        ImmutableSetMultimap.Builder<Problem, MacAddress> all = ImmutableSetMultimap.builder();
        PHONES.forEach(phone -> all.put(zone, phone));
        log.tell(all.build(), PHONES);
        log.tell(all.build(), PHONES);
        assertThat(lines()).containsExactly("200 phones: phone.time_zone: 'X' is not a time zone (mend it)");
        log.tell(ImmutableSetMultimap.of(), PHONES);
        assertThat(lines()).hasSize(2).last().isEqualTo("200 phones: no problem is left");
    }

    @Test
    void aChangeThatHitsAllPhonesIsNoFlood() {
        ImmutableSetMultimap.Builder<Problem, MacAddress> all = ImmutableSetMultimap.builder();
        PHONES.forEach(
                phone -> all.put(Problem.error("no-line", "phone " + phone.deviceName(), "has none", ""), phone));
        log.tell(all.build(), PHONES);
        assertThat(lines()).hasSize(51).last().asString().contains("sidetone check");
    }

    @Test
    void aPhoneThatWasUnboundIsForgottenAndToldAgain() {
        Problem gone = Problem.error("extension-missing", "phone SEP001B54AAB000", "its line 1 is gone", "make it");
        log.tell(ImmutableSetMultimap.of(gone, ONE), Set.of(ONE));
        log.tell(ImmutableSetMultimap.of(), Set.of());
        log.tell(ImmutableSetMultimap.of(gone, ONE), Set.of(ONE));
        assertThat(lines())
                .containsExactly(
                        "phone SEP001B54AAB000: its line 1 is gone (make it)",
                        "phone SEP001B54AAB000: its line 1 is gone (make it)");
    }

    private List<String> lines() {
        return heard.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
