package org.sidetone.render.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sidetone.media.ring.MuLaw;

class BeepFileTest {
    @Test
    void wholeBlocksThatBeginAndEndInSilenceAndAreHeard() {
        byte[] sound = BeepFile.render().bytes();
        assertThat(sound.length % 240).isZero();
        assertThat(sound.length).isBetween(240, 16080);
        assertThat(MuLaw.decode(sound[0])).isZero();
        assertThat(MuLaw.decode(sound[sound.length - 1])).isZero();
        int loudest = 0;
        for (byte one : sound) {
            loudest = Math.max(loudest, Math.abs(MuLaw.decode(one)));
        }
        assertThat(loudest).isBetween(8000, 10000);
    }
}
