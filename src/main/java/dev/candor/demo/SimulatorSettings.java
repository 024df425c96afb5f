package dev.candor.demo;

import dev.candor.demo.api.Credentials;
import dev.candor.demo.api.RateSettings;
import dev.candor.demo.workspace.Seed;
import java.time.InstantSource;
import java.util.UUID;

/**
 * How a simulated workspace is set up.
 *
 * @param port where the Web API and the page are served; 0 for any free port
 * @param socketPort where sockets are opened; 0 for any free port
 * @param wall the real time, which dates signatures and lets trigger ids expire
 * @param pageSize how many members, users or messages a page holds at most
 */
public record SimulatorSettings(
        int port,
        int socketPort,
        InstantSource wall,
        Credentials credentials,
        RateSettings rates,
        int pageSize,
        Seed seed) {

    /** Any free port, fresh tokens, Slack's limits, and the engineers of the demo. */
    public static SimulatorSettings standard() {
        // The SDK remembers teams by token for as long as the program runs, so each workspace has its own.
        String unique = UUID.randomUUID().toString();
        Credentials credentials =
                new Credentials("xoxb-simulated-" + unique, "xapp-simulated-" + unique, "secret-" + unique);
        return new SimulatorSettings(0, 0, InstantSource.system(), credentials, RateSettings.slack(), 50, Seed.acme());
    }

    /** The same on this port. */
    public SimulatorSettings on(int otherPort) {
        return new SimulatorSettings(otherPort, socketPort, wall, credentials, rates, pageSize, seed);
    }

    /** The same with another idea of the real time. */
    public SimulatorSettings by(InstantSource otherWall) {
        return new SimulatorSettings(port, socketPort, otherWall, credentials, rates, pageSize, seed);
    }

    /** The same with other limits. */
    public SimulatorSettings limitedBy(RateSettings otherRates) {
        return new SimulatorSettings(port, socketPort, wall, credentials, otherRates, pageSize, seed);
    }

    /** The same with other people. */
    public SimulatorSettings with(Seed otherSeed) {
        return new SimulatorSettings(port, socketPort, wall, credentials, rates, pageSize, otherSeed);
    }

    /** The same with other tokens. */
    public SimulatorSettings with(Credentials otherCredentials) {
        return new SimulatorSettings(port, socketPort, wall, otherCredentials, rates, pageSize, seed);
    }

    /** The same with longer or shorter pages. */
    public SimulatorSettings paging(int otherPageSize) {
        return new SimulatorSettings(port, socketPort, wall, credentials, rates, otherPageSize, seed);
    }
}
