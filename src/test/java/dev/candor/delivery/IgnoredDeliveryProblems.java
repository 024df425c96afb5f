package dev.candor.delivery;

import dev.candor.core.outbox.DeliveryProblems;
import dev.candor.core.outbox.OutboxMessage;

/** Ignores delivery problems. */
public final class IgnoredDeliveryProblems implements DeliveryProblems {
    @Override
    public void channelRefuses(OutboxMessage message, String why, String remedy) {}

    @Override
    public void channelAccepts(String channel) {}

    @Override
    public void permissionMissing(String why, String remedy) {}

    @Override
    public void permissionsGranted() {}
}
