package org.sidetone.phone;

/**
 * A key that was set by hand.
 *
 * @param button 1 is the topmost
 * @param number what KIND needs: a number, an extension id or an address; empty for NONE
 * @param label what the phone shows beside it; empty: the number or a name found for it
 */
public record Key(int button, KeyKind kind, String number, String label) {
    public Key {
        if (button < 1) {
            throw new IllegalArgumentException("buttons count from 1, not " + button);
        }
    }
}
