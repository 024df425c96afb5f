package dev.candor.demo.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.demo.blocks.BlockSurface;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The state of the simulated workspace; all parts are thread-safe. */
public final class Workspace {
    private final Changes changes = new Changes();
    private final Identity identity;
    private final Manifest manifest;
    private final InstantSource clock;
    private final Duration responseLimit;
    private final Members members;
    private final Channels channels;
    private final Messages messages;
    private final OpenViews views;
    private final Timestamps actions;
    private final Triggers triggers;
    private final ResponseUrls responseUrls;
    private final Files files;
    private final SilentProblems problems;
    private final Faults faults = new Faults();
    private volatile URI address = URI.create("http://localhost:0");

    /**
     * Creates an empty workspace.
     *
     * @param clock simulated time, which users see
     * @param wall real time, for limits of seconds such as the lifetime of trigger ids
     * @param responseLimit real time within which the bot must acknowledge a request and open a modal
     */
    public Workspace(
            Identity identity, Manifest manifest, InstantSource clock, InstantSource wall, Duration responseLimit) {
        this.identity = identity;
        this.manifest = manifest;
        this.clock = clock;
        this.responseLimit = responseLimit;
        this.members = new Members(changes);
        this.channels = new Channels(identity.botUserId(), changes);
        this.messages = new Messages(clock, changes);
        this.views = new OpenViews(changes);
        this.actions = new Timestamps(clock);
        this.triggers = new Triggers(wall, responseLimit);
        this.responseUrls = new ResponseUrls(wall);
        this.files = new Files(wall);
        this.problems = new SilentProblems(changes);
    }

    public Identity identity() {
        return identity;
    }

    public Manifest manifest() {
        return manifest;
    }

    /** Base URL of the workspace. */
    public URI address() {
        return address;
    }

    public void setAddress(URI newAddress) {
        address = newAddress;
    }

    /** Simulated time. */
    public InstantSource clock() {
        return clock;
    }

    /** Real time within which the bot must acknowledge a request and open a modal. */
    public Duration responseLimit() {
        return responseLimit;
    }

    public Members members() {
        return members;
    }

    public Channels channels() {
        return channels;
    }

    public Messages messages() {
        return messages;
    }

    public OpenViews views() {
        return views;
    }

    /** Timestamps of what users do. */
    public Timestamps actions() {
        return actions;
    }

    public Triggers triggers() {
        return triggers;
    }

    public ResponseUrls responseUrls() {
        return responseUrls;
    }

    public Files files() {
        return files;
    }

    /** Slack's error messages for the blocks of a message; empty if they can be shown. */
    public List<String> faultsIn(JsonNode blocks) {
        BlockSurface surface = faults.areDataBlocksUnknown() ? BlockSurface.PLAIN_MESSAGE : BlockSurface.MESSAGE;
        List<String> found = new ArrayList<>(surface.faultsIn(blocks, "/blocks"));
        found.addAll(files.faultsIn(blocks, "/blocks"));
        return found;
    }

    public SilentProblems problems() {
        return problems;
    }

    public Faults faults() {
        return faults;
    }

    public Changes changes() {
        return changes;
    }
}
