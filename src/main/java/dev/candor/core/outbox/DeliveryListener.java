package dev.candor.core.outbox;

/** Hears what became of each attempt to deliver, such as to count them. */
@FunctionalInterface
public interface DeliveryListener {
    /** Takes note; must not fail. */
    void attempted(OutboxMessage.Kind kind, Delivery delivery);
}
