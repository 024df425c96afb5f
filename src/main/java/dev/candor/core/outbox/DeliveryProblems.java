package dev.candor.core.outbox;

/** Hears what keeps letters from arriving, so that whoever can mend it is told. */
public interface DeliveryProblems {
    /** The channel of this letter does not let the bot post. */
    void channelRefuses(OutboxMessage message, String why, String remedy);

    /** Something has arrived in this channel. */
    void channelAccepts(String channel);

    /** The app lacks something. */
    void permissionMissing(String why, String remedy);

    /** Something has arrived after the app lacked something. */
    void permissionsGranted();
}
