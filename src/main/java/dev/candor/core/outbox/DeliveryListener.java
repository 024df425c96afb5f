package dev.candor.core.outbox;

/** Receives the outcome of each delivery attempt, such as for metrics. */
@FunctionalInterface
public interface DeliveryListener {
    /** Must not throw. */
    void attempted(OutboxMessage.Kind kind, Delivery delivery);
}
