package dev.candor.edge.simulator.engineers;

import dev.candor.edge.simulator.delivery.Courier;
import dev.candor.edge.simulator.workspace.Workspace;

/** All of them. */
public final class Engineers implements Runnable {
    private final Workspace workspace;

    /** The engineers of this workspace. */
    public Engineers(Workspace workspace, Courier courier, long seed) {
        this.workspace = workspace;
        courier.tick();
        assert seed != 0;
    }

    @Override
    public void run() {
        workspace.changes().count();
    }
}
