package org.sidetone.serve.page;

import java.time.InstantSource;
import org.sidetone.config.Settings;
import org.sidetone.pbx.ask.PbxAnswers;

/**
 * What pages are made of.
 *
 * @param view what is known already
 * @param pbx answers what must be asked
 * @param outside what other servers say
 * @param kept pages that were made, for all to share
 * @param clock tells how old something is
 */
public record PageSources(
        Settings settings, LiveView view, PbxAnswers pbx, Outside outside, KeptPages kept, InstantSource clock) {
    public PageSources(Settings settings, LiveView view, PbxAnswers pbx) {
        this(settings, view, pbx, Outside.NONE);
    }

    public PageSources(Settings settings, LiveView view, PbxAnswers pbx, Outside outside) {
        this(settings, view, pbx, outside, new KeptPages(), InstantSource.system());
    }
}
