package org.sidetone.serve.page;

import java.time.InstantSource;
import org.sidetone.config.Settings;
import org.sidetone.pbx.ask.PbxAnswers;
import org.sidetone.serve.page.message.Messages;

/**
 * What pages are made of.
 *
 * @param view what is known already
 * @param pbx answers what must be asked
 * @param kept pages that were made, for all to share
 * @param messages what is said to phones
 * @param clock tells how old something is
 */
public record PageSources(
        Settings settings, LiveView view, PbxAnswers pbx, KeptPages kept, Messages messages, InstantSource clock) {
    public PageSources(Settings settings, LiveView view, PbxAnswers pbx) {
        this(settings, view, pbx, Messages.NONE);
    }

    public PageSources(Settings settings, LiveView view, PbxAnswers pbx, Messages messages) {
        this(settings, view, pbx, new KeptPages(), messages, InstantSource.system());
    }
}
