package org.sidetone.pbx.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sidetone.pbx.LampState;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.PbxListener;
import org.sidetone.pbx.Snapshot;

@Timeout(20)
class TellerTest {
    private final LampBoard board = new LampBoard();
    private final Heard heard = new Heard();
    private final CountDownLatch door = new CountDownLatch(1);

    /** Holds the first telling until the door opens. */
    private final Teller teller = new Teller(
            new PbxListener() {
                @Override
                public void snapshot(Snapshot snapshot) {
                    heard.snapshot(snapshot);
                }

                @Override
                public void lamps(Lamps lamps) {
                    pass();
                    heard.lamps(lamps);
                }

                @Override
                public void away(PbxException why) {
                    heard.away(why);
                    if (heard.away.size() == 1) {
                        throw new IllegalStateException("a mistake of the listener");
                    }
                }

                private void pass() {
                    try {
                        door.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
            },
            board);

    @AfterEach
    void stop() {
        door.countDown();
        teller.close();
    }

    @Test
    void aBurstIsToldAtOnce() {
        for (int i = 0; i < 5000; i++) {
            board.event(i + "@x", LampState.IDLE);
            teller.lampsChanged();
        }
        door.countDown();

        await().until(() -> heard.lamp("4999@x") == LampState.IDLE);
        assertThat(heard.lamps).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void awayIsToldOncePerReasonEvenToAListenerThatThrows() {
        teller.away(new PbxException("hung up"));
        teller.away(new PbxException("nothing answers"));
        teller.away(PbxException.refused("wrong secret"));
        teller.away(PbxException.refused("wrong secret"));
        teller.away(PbxException.refused("lacks system"));
        teller.away(new PbxException("hung up"));

        await().until(() -> heard.away.size() >= 4);
        assertThat(heard.away)
                .extracting(PbxException::getMessage)
                .containsExactly("hung up", "wrong secret", "lacks system", "hung up");
    }

    @Test
    void unchangedLampsAreNotToldAgain() {
        door.countDown();
        board.readingEnds(Map.of("1@x", LampState.IDLE));
        teller.lampsChanged();
        await().until(() -> heard.lamps.size() == 1);
        board.event("1@x", LampState.IDLE);
        teller.lampsChanged();
        board.event("1@x", LampState.RINGING);
        teller.lampsChanged();

        await().until(() -> heard.lamp("1@x") == LampState.RINGING);
        assertThat(heard.lamps).extracting(Lamps::revision).doesNotHaveDuplicates();
    }
}
