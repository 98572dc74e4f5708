package standin.sip;

import standin.Refusal;

/** A call, in or out. */
public interface Call {

    enum State {
        RINGING,
        TALKING,
        ENDED
    }

    State state();

    /** Who calls, or who is called. */
    String number();

    /** The name on the screen, empty when the caller sent none. */
    String name();

    /** Lifts the handset of a ringing phone. */
    void answer() throws Refusal;

    /** The Hold key, during a call. */
    void hold() throws Refusal;

    /** The Resume key. */
    void resume() throws Refusal;

    void hangUp() throws Refusal;
}
