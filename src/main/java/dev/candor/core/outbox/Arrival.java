package dev.candor.core.outbox;

/** Whether a message that is to be sent again may have arrived already. */
public enum Arrival {
    /** No earlier attempt arrived. */
    ABSENT,

    /** An earlier attempt may have arrived, so the message is searched before it is sent again. */
    POSSIBLE
}
