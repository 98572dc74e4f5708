package org.sidetone.render;

import org.sidetone.plan.PhonePlan;
import org.sidetone.render.old.SipFile;

/** The file that a phone asks for at boot, of the kind that its firmware reads. */
public final class OwnFile {
    private OwnFile() {}

    public static String nameFor(PhonePlan plan) {
        return plan.model().value().fileOf(plan.mac());
    }

    /** @throws IllegalArgumentException if the plan has no line to serve */
    public static Document render(PhonePlan plan) {
        if (!plan.servable()) {
            throw new IllegalArgumentException(plan.mac().deviceName() + " has no line to serve");
        }
        return plan.model().value().isJava() ? SepFile.render(plan) : SipFile.render(plan);
    }

    /** Names the content, our own host name apart. */
    public static String stamp(PhonePlan plan) {
        return plan.model().value().isJava() ? SepFile.stamp(plan) : SipFile.stamp(plan);
    }
}
