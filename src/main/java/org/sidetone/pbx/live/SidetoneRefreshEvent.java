package org.sidetone.pbx.live;

import org.asteriskjava.manager.event.UserEvent;

/**
 * The user event that asks for a reading at once, {@code UserEvent(SidetoneRefresh)} in the dial plan. Public because asterisk-java
 * makes it by reflection and finds it by its name.
 */
public final class SidetoneRefreshEvent extends UserEvent {
    private static final long serialVersionUID = 1L;

    public SidetoneRefreshEvent(Object source) {
        super(source);
    }
}
