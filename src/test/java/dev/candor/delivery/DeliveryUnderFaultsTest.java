package dev.candor.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everyone gets exactly one prompt, despite faults of Slack and the network and {@code kill -9}. */
@Tag("slow")
final class DeliveryUnderFaultsTest {
    private static final int PEOPLE = 120;
    private static final int KILLS = 6;

    @TempDir
    private Path folder;

    @Test
    void a_hundred_and_twenty_people_are_asked_once_despite_faults_and_kills() {
        DeliveryUnderFaults.Outcome outcome = DeliveryUnderFaults.of(folder, PEOPLE, KILLS, 4, 42);
        assertThat(outcome).isEqualTo(new DeliveryUnderFaults.Outcome(PEOPLE, PEOPLE, 0, 0, outcome.limited(), KILLS));
        assertThat(outcome.limited()).as("faults were injected").isPositive();
    }
}
