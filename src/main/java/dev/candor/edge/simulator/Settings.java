package dev.candor.edge.simulator;

import dev.candor.edge.simulator.api.Credentials;
import dev.candor.edge.simulator.api.Rates;
import dev.candor.edge.simulator.workspace.Seed;
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
public record Settings(
        int port, int socketPort, InstantSource wall, Credentials credentials, Rates rates, int pageSize, Seed seed) {

    /** Any free port, fresh tokens, Slack's limits, and the engineers of the demo. */
    public static Settings standard() {
        // The SDK remembers teams by token for as long as the program runs, so each workspace has its own.
        String unique = UUID.randomUUID().toString();
        Credentials credentials =
                new Credentials("xoxb-simulated-" + unique, "xapp-simulated-" + unique, "secret-" + unique);
        return new Settings(0, 0, InstantSource.system(), credentials, Rates.slack(), 50, Seed.acme());
    }

    /** The same on this port. */
    public Settings on(int otherPort) {
        return new Settings(otherPort, socketPort, wall, credentials, rates, pageSize, seed);
    }

    /** The same with another idea of the real time. */
    public Settings by(InstantSource otherWall) {
        return new Settings(port, socketPort, otherWall, credentials, rates, pageSize, seed);
    }

    /** The same with other limits. */
    public Settings limitedBy(Rates otherRates) {
        return new Settings(port, socketPort, wall, credentials, otherRates, pageSize, seed);
    }

    /** The same with other people. */
    public Settings with(Seed otherSeed) {
        return new Settings(port, socketPort, wall, credentials, rates, pageSize, otherSeed);
    }

    /** The same with other tokens. */
    public Settings with(Credentials otherCredentials) {
        return new Settings(port, socketPort, wall, otherCredentials, rates, pageSize, seed);
    }

    /** The same with longer or shorter pages. */
    public Settings paging(int otherPageSize) {
        return new Settings(port, socketPort, wall, credentials, rates, otherPageSize, seed);
    }
}
