package dev.candor.demo;

import dev.candor.demo.api.Credentials;
import dev.candor.demo.api.RateSettings;
import dev.candor.demo.workspace.Seed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/**
 * The settings of a simulated workspace.
 *
 * @param port port of the Web API and the page; 0 for any free port
 * @param socketPort port of Socket Mode; 0 for any free port
 * @param wall real time, which dates signatures and lets trigger ids expire
 * @param responseLimit real time within which the bot must acknowledge a request and open a modal
 */
public record SimulatorSettings(
        int port,
        int socketPort,
        InstantSource wall,
        Duration responseLimit,
        Credentials credentials,
        RateSettings rates,
        Seed seed) {

    /** Any free port, new tokens, Slack's limits, and the demo's engineers. */
    public static SimulatorSettings standard() {
        // The SDK caches teams by token in the process, so each workspace has its own tokens.
        String unique = UUID.randomUUID().toString();
        Credentials credentials =
                new Credentials("xoxb-simulated-" + unique, "xapp-simulated-" + unique, "secret-" + unique);
        return new SimulatorSettings(
                0, 0, InstantSource.system(), Duration.ofSeconds(3), credentials, RateSettings.slack(), Seed.acme());
    }

    /** Copy with another port. */
    public SimulatorSettings on(int otherPort) {
        return new SimulatorSettings(otherPort, socketPort, wall, responseLimit, credentials, rates, seed);
    }

    /** Copy with another real-time clock. */
    public SimulatorSettings by(InstantSource otherWall) {
        return new SimulatorSettings(port, socketPort, otherWall, responseLimit, credentials, rates, seed);
    }

    /** Copy in which the bot has this much real time where Slack gives it three seconds. */
    public SimulatorSettings respondingWithin(Duration otherLimit) {
        return new SimulatorSettings(port, socketPort, wall, otherLimit, credentials, rates, seed);
    }

    /** Copy with other rate limits. */
    public SimulatorSettings limitedBy(RateSettings otherRates) {
        return new SimulatorSettings(port, socketPort, wall, responseLimit, credentials, otherRates, seed);
    }

    /** Copy with another seed. */
    public SimulatorSettings with(Seed otherSeed) {
        return new SimulatorSettings(port, socketPort, wall, responseLimit, credentials, rates, otherSeed);
    }
}
