package org.sidetone.pbx.live;

import org.asteriskjava.manager.event.UserEvent;
import org.jspecify.annotations.Nullable;
import org.sidetone.pbx.PbxSaying;

/**
 * The user event that says something to phones: {@code UserEvent(SidetoneSay,To: 1001,Text: …)} in the dial plan. Public, with a setter
 * for each header, because asterisk-java makes it by reflection and finds it by its name.
 */
public final class SidetoneSayEvent extends UserEvent {
    private static final long serialVersionUID = 1L;

    private @Nullable String to;
    private @Nullable String text;
    private @Nullable String when;
    private @Nullable String beep;
    private @Nullable String from;

    public SidetoneSayEvent(Object source) {
        super(source);
    }

    PbxSaying saying() {
        return new PbxSaying(orNone(to), orNone(text), orNone(when), orNone(beep), orNone(from), orNone(getUniqueId()));
    }

    private static String orNone(@Nullable String header) {
        return header == null ? "" : header.strip();
    }

    public void setTo(String to) {
        this.to = to;
    }

    public void setText(String text) {
        this.text = text;
    }

    public void setWhen(String when) {
        this.when = when;
    }

    public void setBeep(String beep) {
        this.beep = beep;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
