package dev.candor.core.invite;

/** Hears what became of each attempt to deliver, such as to count them. */
@FunctionalInterface
public interface DeliveryListener {
    /** Takes note; must not fail. */
    void settled(Letter.Kind kind, Delivery delivery);
}
