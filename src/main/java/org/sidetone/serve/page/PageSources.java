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
 * @param outside what other servers say
 * @param messages what is said to phones
 * @param clock tells how old something is
 */
public record PageSources(
        Settings settings,
        LiveView view,
        PbxAnswers pbx,
        KeptPages kept,
        Outside outside,
        Messages messages,
        InstantSource clock) {
    public PageSources(Settings settings, LiveView view, PbxAnswers pbx) {
        this(settings, view, pbx, Outside.NONE, Messages.NONE);
    }

    public PageSources(Settings settings, LiveView view, PbxAnswers pbx, Outside outside, Messages messages) {
        this(settings, view, pbx, new KeptPages(), outside, messages, InstantSource.system());
    }
}
