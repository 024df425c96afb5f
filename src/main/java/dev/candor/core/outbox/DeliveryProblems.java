package dev.candor.core.outbox;

/** Receives problems that keep messages from arriving, so that somebody is alerted. */
public interface DeliveryProblems {
    /** The channel of this message refuses posts. */
    void channelRefuses(OutboxMessage message, String why, String remedy);

    /** A message has arrived in this channel. */
    void channelAccepts(String channel);

    void permissionMissing(String why, String remedy);

    /** Every method that lacked a permission works again. */
    void permissionsGranted();
}
