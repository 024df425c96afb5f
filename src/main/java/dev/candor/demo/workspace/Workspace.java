package dev.candor.demo.workspace;

import java.net.URI;
import java.time.InstantSource;

/** The whole state of the simulated workspace; every part of it may be used from any thread. */
public final class Workspace {
    private final Changes changes = new Changes();
    private final Identity identity;
    private final Manifest manifest;
    private final InstantSource clock;
    private final Members members;
    private final Channels channels;
    private final Messages messages;
    private final OpenViews views;
    private final Triggers triggers;
    private final ResponseUrls responseUrls;
    private final Files files;
    private final SilentProblems problems;
    private final Faults faults = new Faults();
    private volatile URI address = URI.create("http://localhost:0");

    /**
     * An empty workspace.
     *
     * @param clock the time that people in it see
     * @param wall the real time, for what Slack measures in seconds between two machines
     */
    public Workspace(Identity identity, Manifest manifest, InstantSource clock, InstantSource wall) {
        this.identity = identity;
        this.manifest = manifest;
        this.clock = clock;
        this.members = new Members(changes);
        this.channels = new Channels(identity.botUserId(), changes);
        this.messages = new Messages(clock, changes);
        this.views = new OpenViews(changes);
        this.triggers = new Triggers(wall);
        this.responseUrls = new ResponseUrls(wall);
        this.files = new Files(clock);
        this.problems = new SilentProblems(changes);
    }

    /** Which workspace this is. */
    public Identity identity() {
        return identity;
    }

    /** What the app asked for when it was installed. */
    public Manifest manifest() {
        return manifest;
    }

    /** Where this workspace is found on the network. */
    public URI address() {
        return address;
    }

    /** Says where this workspace is found on the network. */
    public void setAddress(URI newAddress) {
        address = newAddress;
    }

    /** The time that people in it see. */
    public InstantSource clock() {
        return clock;
    }

    /** Members and user groups. */
    public Members members() {
        return members;
    }

    /** Conversations. */
    public Channels channels() {
        return channels;
    }

    /** What was said. */
    public Messages messages() {
        return messages;
    }

    /** Modals and Home tabs. */
    public OpenViews views() {
        return views;
    }

    /** Trigger ids. */
    public Triggers triggers() {
        return triggers;
    }

    /** Response URLs. */
    public ResponseUrls responseUrls() {
        return responseUrls;
    }

    /** Uploaded files. */
    public Files files() {
        return files;
    }

    /** What went wrong in silence. */
    public SilentProblems problems() {
        return problems;
    }

    /** What is arranged to go wrong. */
    public Faults faults() {
        return faults;
    }

    /** Says when something is different. */
    public Changes changes() {
        return changes;
    }
}
