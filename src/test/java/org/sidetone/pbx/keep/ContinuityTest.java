package org.sidetone.pbx.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.plan.Samples.pjsip;
import static org.sidetone.plan.Samples.sip;
import static org.sidetone.plan.Samples.snapshot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Problem;
import org.sidetone.pbx.Credential;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Protocol;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.Transport;
import org.sidetone.plan.Samples;

class ContinuityTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final Extension ANNA = pjsip("1001", "Anna", "pw1001");
    private static final Extension BERT = pjsip("1002", "Bert", "pw1002");
    private static final Extension CLARA = sip("2001", "Clara", "pw2001");

    private static Kept before(Extension... extensions) {
        return Kept.of("here", snapshot(extensions));
    }

    @Test
    void oneThatIsRemovedGoesAfterAMoment() {
        Kept soon = Continuity.next(before(ANNA, BERT), snapshot(ANNA), NOW);
        assertThat(ids(soon)).containsExactly("1001", "1002");
        assertThat(codes(soon)).containsExactly("extension-going");
        Instant later = soon.nextChange().orElseThrow();
        assertThat(Duration.between(NOW, later)).isLessThan(Duration.ofMinutes(1));
        assertThat(ids(Continuity.expire(soon, later.minusMillis(1)))).contains("1002");
        Kept gone = Continuity.expire(soon, later);
        assertThat(ids(gone)).containsExactly("1001");
        assertThat(codes(gone)).isEmpty();
        assertThat(gone.nextChange()).isEmpty();
    }

    @Test
    void oneThatComesBackInTimeWasNeverGone() {
        Kept soon = Continuity.next(before(ANNA, BERT), snapshot(ANNA), NOW);
        Kept back = Continuity.next(soon, snapshot(ANNA, BERT), NOW.plusSeconds(2));
        assertThat(back.held()).isEmpty();
        assertThat(codes(back)).isEmpty();
    }

    @Test
    void anotherReadingDoesNotProlongTheMoment() {
        Kept soon = Continuity.next(before(ANNA, BERT), snapshot(ANNA), NOW);
        Kept still = Continuity.next(soon, snapshot(ANNA), NOW.plusSeconds(5));
        assertThat(still.nextChange()).isEqualTo(soon.nextChange());
        assertThat(ids(Continuity.next(still, snapshot(ANNA), NOW.plusSeconds(60))))
                .containsExactly("1001");
    }

    @Test
    void allOfADriverAtOnceStayWithOneProblemAndTheirPort() {
        Snapshot unloaded = snapshot(
                ImmutableListMultimap.of(Driver.SIP, new Transport("udp", Protocol.UDP, "0.0.0.0", 5180)), CLARA);
        Kept kept = Continuity.next(before(ANNA, BERT, CLARA), unloaded, NOW);
        kept = Continuity.next(kept, unloaded, NOW.plusSeconds(3600));
        assertThat(ids(kept)).containsExactly("1001", "1002", "2001");
        assertThat(kept.snapshot().transports().get(Driver.PJSIP))
                .extracting(Transport::port)
                .containsExactly(5170);
        assertThat(kept.snapshot().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("extensions-vanished");
            assertThat(problem.what()).contains("PJSIP").contains("1001").contains("1002");
        });
        Kept recovered = Continuity.next(kept, snapshot(ANNA, BERT, CLARA), NOW.plusSeconds(3700));
        assertThat(recovered.held()).isEmpty();
        assertThat(codes(recovered)).isEmpty();
    }

    @Test
    void theOnlyExtensionOfAModuleThatIsUnloadedStaysToo() {
        Snapshot unloaded = snapshot(ImmutableListMultimap.of());
        Kept kept = Continuity.next(before(ANNA), unloaded, NOW);
        assertThat(ids(Continuity.expire(kept, NOW.plusSeconds(3600)))).containsExactly("1001");
        assertThat(codes(kept)).containsExactly("extensions-vanished");
    }

    @Test
    void aTenthOfManyIsRemovedOneByOneButAFifthIsTrouble() {
        Extension[] all = IntStream.range(0, 50)
                .mapToObj(i -> pjsip(String.valueOf(1000 + i), "User", "pw" + i))
                .toArray(Extension[]::new);
        Kept fewer = Continuity.next(
                before(all), snapshot(List.of(all).subList(0, 45).toArray(Extension[]::new)), NOW);
        assertThat(codes(fewer)).containsOnly("extension-going");
        Kept few = Continuity.next(
                before(all), snapshot(List.of(all).subList(0, 40).toArray(Extension[]::new)), NOW);
        assertThat(codes(few)).containsExactly("extensions-vanished");
    }

    @Test
    void aSecretThatBecomesUnreadableStaysTheLastGoodOne() {
        Extension blind =
                Samples.with(CLARA, Credential.unusable(Credential.State.UNREADABLE, "sip.conf"), Samples.HEARD);
        Kept kept = Continuity.next(before(CLARA), snapshot(blind), NOW);
        assertThat(kept.snapshot().extensions().get("2001").account().credential())
                .isEqualTo(CLARA.account().credential());
        Extension hashed = Samples.with(CLARA, Credential.unusable(Credential.State.HASHED, "sip.conf"), Samples.HEARD);
        assertThat(Continuity.next(kept, snapshot(hashed), NOW)
                        .snapshot()
                        .extensions()
                        .get("2001")
                        .account()
                        .credential()
                        .state())
                .isEqualTo(Credential.State.HASHED);
    }

    @Test
    void whatAstDbToldStaysWhileItDoesNotAnswer() {
        ImmutableMap<String, String> bindings = ImmutableMap.of("phone/001b54aabbcc", "1001");
        Kept before = Kept.of("here", withAstDb(snapshot(ANNA), ImmutableMap.of("5551234", "Zeit"), bindings, NOTHING));
        Problem unread = Problem.info(Snapshot.ASTDB_UNREAD, "PBX", "could not be read", "");
        Extension nameless = pjsip("1001", "1001", "pw1001");

        Kept kept = Continuity.next(
                before,
                withAstDb(snapshot(nameless, BERT), ImmutableMap.of(), ImmutableMap.of(), ImmutableList.of(unread)),
                NOW);

        assertThat(kept.snapshot().sidetone()).isEqualTo(bindings);
        assertThat(kept.snapshot().names()).containsEntry("5551234", "Zeit");
        assertThat(kept.snapshot().extensions().get("1001").name()).isEqualTo("Anna");
        assertThat(kept.snapshot().extensions().get("1002").name()).isEqualTo("Bert");

        Kept emptied = Continuity.next(kept, snapshot(nameless, BERT), NOW);
        assertThat(emptied.snapshot().sidetone()).isEmpty();
        assertThat(emptied.snapshot().names()).isEmpty();
        assertThat(emptied.snapshot().extensions().get("1001").name()).isEqualTo("1001");
    }

    private static final ImmutableList<Problem> NOTHING = ImmutableList.of();

    private static Snapshot withAstDb(
            Snapshot snapshot,
            ImmutableMap<String, String> names,
            ImmutableMap<String, String> sidetone,
            ImmutableList<Problem> problems) {
        return new Snapshot(
                snapshot.version(),
                snapshot.readAt(),
                snapshot.extensions(),
                snapshot.transports(),
                snapshot.rtp(),
                snapshot.sipVoicemailNumber(),
                snapshot.dialPlan(),
                snapshot.hints(),
                names,
                sidetone,
                snapshot.registrations(),
                Optional.empty(),
                problems);
    }

    @Test
    void survivesAsBytes() {
        Kept kept = Continuity.next(before(ANNA, BERT, CLARA), snapshot(ANNA, CLARA), NOW);
        Kept again = SnapshotText.read(SnapshotText.write(kept)).orElseThrow();
        assertThat(again).isEqualTo(kept);
        assertThat(again.snapshot()
                        .extensions()
                        .get("1001")
                        .account()
                        .credential()
                        .secret()
                        .orElseThrow()
                        .reveal())
                .isEqualTo("pw1001");
        assertThat(SnapshotText.read(new byte[] {1, 2, 3})).isEmpty();
    }

    @Test
    void tonesSurviveAsBytesAndTextsOfBeforeThereWereAnyAreRead() throws IOException {
        Kept kept = Kept.of("here", Samples.in(Samples.UK_TONES, snapshot(ANNA)));
        byte[] bytes = SnapshotText.write(kept);
        assertThat(SnapshotText.read(bytes)).contains(kept);

        String text =
                new String(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), StandardCharsets.UTF_8);
        String old = text.replaceFirst("\"tones\":\\{.*\\}\\},(?=\"problems\")", "");
        assertThat(old).doesNotContain("\"tones\"");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(old.getBytes(StandardCharsets.UTF_8));
        }
        Kept read = SnapshotText.read(packed.toByteArray()).orElseThrow();
        assertThat(read.snapshot().tones()).isEmpty();
        assertThat(read.snapshot().extensions()).isEqualTo(kept.snapshot().extensions());
    }

    @Test
    void theTonesAreThoseThatWereReadLast() {
        Snapshot uk = Samples.in(Samples.UK_TONES, snapshot(ANNA));
        assertThat(Continuity.next(before(ANNA), uk, NOW).snapshot().tones()).contains(Samples.UK_TONES);
        assertThat(Continuity.next(Kept.of("here", uk), snapshot(ANNA), NOW)
                        .snapshot()
                        .tones())
                .as("indications.conf cannot be read at the moment")
                .contains(Samples.UK_TONES);
        assertThat(Continuity.expire(Continuity.next(before(ANNA, BERT), uk, NOW), NOW.plusSeconds(60))
                        .snapshot()
                        .tones())
                .contains(Samples.UK_TONES);
    }

    private static List<String> ids(Kept kept) {
        return List.copyOf(kept.snapshot().extensions().keySet());
    }

    private static List<String> codes(Kept kept) {
        return kept.snapshot().problems().stream().map(Problem::code).toList();
    }
}
