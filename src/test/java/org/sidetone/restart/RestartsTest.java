package org.sidetone.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.notify.Restarter;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.RestartBook;
import org.sidetone.phone.RestartOrder;
import org.sidetone.phone.ServedFile;
import org.sidetone.phone.Stamps;

/** Rare and paced: with a clock, a store and a PBX of the test's own. */
class RestartsTest {
    private static final MacAddress A = new MacAddress("001B54AABB01");
    private static final MacAddress B = new MacAddress("001B54AABB02");
    private static final MacAddress C = new MacAddress("001B54AABB03");

    private final FakePbx pbx = new FakePbx();
    private final FakeBook book = new FakeBook();
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private Restarts restarts = restarts(Settings.Phone.DEFAULT);

    @BeforeEach
    void threePhonesTookTheirFiles() {
        for (MacAddress mac : List.of(A, B, C)) {
            book.served(mac, "k-old");
        }
        restarts.planned(List.of(at(A, "k-old"), at(B, "k-old"), at(C, "k-old")));
    }

    @Test
    void onlyTheChangedPhoneIsToldAndOnceOnly() {
        pass(Duration.ofMinutes(10));
        assertThat(pbx.told).isEmpty();
        restarts.planned(List.of(at(A, "k-new"), at(B, "k-old"), at(C, "k-old")));
        pass(Duration.ofSeconds(20));
        assertThat(pbx.told).containsExactly(A.digits());
        assertThat(pbx.askedInCall).containsOnly(false);
        pass(Duration.ofDays(3));
        assertThat(pbx.told).as("it never asked, and is not told again").hasSize(1);
    }

    @Test
    void aPhoneThatTookItsFileMeanwhileIsNotTold() {
        restarts.planned(List.of(at(A, "k-new")));
        pass(Duration.ofSeconds(2));
        book.served(A, "k-new");
        pass(Duration.ofHours(1));
        assertThat(pbx.told).isEmpty();
    }

    @Test
    void itsDataMustHaveSettledFirst() {
        for (int i = 0; i < 10; i++) {
            restarts.planned(List.of(at(A, "k-new" + i)));
            pass(Duration.ofSeconds(3));
        }
        assertThat(pbx.told).isEmpty();
        pass(Duration.ofSeconds(20));
        assertThat(pbx.told).hasSize(1);
    }

    @Test
    void twoAtATimeTheNextWhenOneTookItsFileOrAfterAWhile() {
        restarts.planned(List.of(at(A, "k-new"), at(B, "k-new"), at(C, "k-new")));
        pass(Duration.ofMinutes(3));
        assertThat(pbx.told).containsExactly(A.digits(), B.digits());
        book.served(A, "k-new");
        pass(Duration.ofSeconds(20));
        assertThat(pbx.told).containsExactly(A.digits(), B.digits(), C.digits());
    }

    @Test
    void oneThatDoesNotFollowHoldsUpOthersForFourMinutes() {
        restarts.planned(List.of(at(A, "k-new"), at(B, "k-new"), at(C, "k-new")));
        pass(Duration.ofMinutes(4).plusSeconds(20));
        assertThat(pbx.told).hasSize(3);
    }

    @Test
    void oneInACallWaitsAndOthersGoFirst() {
        pbx.inCall.add(A.digits());
        restarts.planned(List.of(at(A, "k-new"), at(B, "k-new")));
        pass(Duration.ofMinutes(30));
        assertThat(pbx.told).containsExactly(B.digits());
        pbx.inCall.clear();
        pass(Duration.ofSeconds(10));
        assertThat(pbx.told).containsExactly(B.digits(), A.digits());
    }

    @Test
    void dataThatKeepsChangingRestartsAPhoneSeldom() {
        for (int i = 0; i < 24 * 60; i++) {
            restarts.planned(List.of(at(A, "k-new" + i)));
            pass(Duration.ofMinutes(1));
            if (!pbx.told.isEmpty()) {
                book.served(A, "k-new" + i);
            }
        }
        // At 0, 10, 30, 70, 150, 310, 630 and 1110 minutes: the pause doubles up to eight hours.
        assertThat(pbx.told).hasSize(8);
    }

    @Test
    void waitsForTheHoursOfTheSettings() {
        restarts = restarts(
                with(Settings.Restart.IDLE, Optional.of(new Settings.Hours(LocalTime.of(22, 0), LocalTime.of(6, 0)))));
        restarts.planned(List.of(at(A, "k-new")));
        pass(Duration.ofHours(10).minusSeconds(10));
        assertThat(pbx.told).isEmpty();
        pass(Duration.ofSeconds(30));
        assertThat(pbx.told).hasSize(1);
    }

    @Test
    void neverMeansNever() throws PbxException {
        Restarter untouched = mock(Restarter.class);
        restarts = new Restarts(with(Settings.Restart.NEVER, Optional.empty()), book, untouched, clock);
        restarts.planned(List.of(at(A, "k-new")));
        pass(Duration.ofHours(1));
        verify(untouched, never()).restart(any(), anyInt(), anyBoolean());
    }

    @Test
    void anotherKeyAnUnknownFileAndAPhoneWithALineMissingAreLeftAlone() {
        book.files.remove(B);
        restarts.planned(List.of(
                at(A, "otherkey-new"),
                at(B, "k-new"),
                new Candidate(
                        C, Restarter.Order.SERVICE_CONTROL, "k-new", at(C, "").lines(), false)));
        pass(Duration.ofHours(1));
        assertThat(pbx.told).isEmpty();
    }

    @Test
    void anotherNodeHoldsTheLease() {
        book.leasedToAnother = true;
        restarts.planned(List.of(at(A, "k-new")));
        pass(Duration.ofHours(1));
        assertThat(pbx.told).isEmpty();
        book.leasedToAnother = false;
        pass(Duration.ofSeconds(10));
        assertThat(pbx.told).hasSize(1);
    }

    @Test
    void aPbxThatIsAwayIsAskedAgainLater() {
        pbx.away = true;
        restarts.planned(List.of(at(A, "k-new")));
        pass(Duration.ofMinutes(5));
        assertThat(book.orders).isEmpty();
        pbx.away = false;
        pass(Duration.ofSeconds(20));
        assertThat(pbx.told).hasSize(1);
        assertThat(book.orders).containsOnlyKeys(A);
    }

    private Restarts restarts(Settings.Phone settings) {
        return new Restarts(settings, book, pbx, clock);
    }

    private static Settings.Phone with(Settings.Restart restart, Optional<Settings.Hours> window) {
        Settings.Phone usual = Settings.Phone.DEFAULT;
        return new Settings.Phone(
                usual.model(),
                usual.transport(),
                usual.timeZone(),
                usual.ntp(),
                usual.dateFormat(),
                usual.passwordLimit(),
                usual.networkLocale(),
                usual.userLocale(),
                restart,
                window);
    }

    private static Candidate at(MacAddress mac, String stamp) {
        return new Candidate(
                mac,
                Restarter.Order.SERVICE_CONTROL,
                stamp,
                ImmutableList.of(new Restarter.Line(Driver.PJSIP, "1001")),
                true);
    }

    private void pass(Duration duration) {
        Instant end = now.plus(duration);
        while (now.isBefore(end)) {
            restarts.run();
            now = now.plusSeconds(1);
        }
    }

    private static final class FakePbx implements Restarter {
        private final List<String> told = new ArrayList<>();
        private final Set<Boolean> askedInCall = new HashSet<>();
        private final Set<String> inCall = new HashSet<>();
        private boolean away;

        @Override
        public ImmutableList<Told> restart(List<Target> targets, int most, boolean evenInCall) throws PbxException {
            if (away) {
                throw new PbxException("nothing answers");
            }
            askedInCall.add(evenInCall);
            ImmutableList.Builder<Told> answer = ImmutableList.builder();
            int left = most;
            for (Target target : targets) {
                assertThat(target.address()).contains("10.0.0.5");
                Result result =
                        inCall.contains(target.mac()) ? Result.IN_CALL : left-- > 0 ? Result.TOLD : Result.LATER;
                if (result == Result.TOLD) {
                    told.add(target.mac());
                }
                answer.add(new Told(target, result, "", ""));
            }
            return answer.build();
        }
    }

    private final class FakeBook implements RestartBook {
        private final Map<MacAddress, ServedFile> files = new HashMap<>();
        private final Map<MacAddress, RestartOrder> orders = new HashMap<>();
        private boolean leasedToAnother;

        void served(MacAddress mac, String account) {
            files.put(mac, new ServedFile(new Stamps(account, "v"), "10.0.0.5", now));
        }

        @Override
        public String salt() {
            throw new AssertionError("not asked for here");
        }

        @Override
        public ImmutableMap<MacAddress, ServedFile> servedFiles() {
            return ImmutableMap.copyOf(files);
        }

        @Override
        public ImmutableMap<MacAddress, RestartOrder> restartOrders() {
            return ImmutableMap.copyOf(orders);
        }

        @Override
        public void ordered(MacAddress mac, RestartOrder order) {
            orders.put(mac, order);
        }

        @Override
        public boolean lease(String owner, Instant from, Instant until) {
            return !leasedToAnother;
        }
    }
}
