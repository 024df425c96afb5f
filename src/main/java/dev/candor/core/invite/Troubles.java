package dev.candor.core.invite;

/** Hears what keeps letters from arriving, so that whoever can mend it is told. */
public interface Troubles {
    /** The channel of this letter does not let the bot post. */
    void shut(Letter letter, String why, String wayOut);

    /** Something has arrived in this channel. */
    void open(String channel);

    /** The app lacks something. */
    void lacking(String why, String wayOut);

    /** Something has arrived after the app lacked something. */
    void lackingNothing();
}
