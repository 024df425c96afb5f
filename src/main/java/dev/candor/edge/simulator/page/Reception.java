package dev.candor.edge.simulator.page;

import dev.candor.edge.simulator.workspace.Workspace;

/** Leads whoever opens the page to a person and a place that exist. */
final class Reception {
    private static final String VISITOR = "U0YOU";

    private final Workspace workspace;
    private final Rooms rooms;

    Reception(Workspace workspace, Rooms rooms) {
        this.workspace = workspace;
        this.rooms = rooms;
    }

    Visit lead(Form form) {
        String as = workspace.people().find(form.as()).isPresent() ? form.as() : visitor();
        String at = form.text("at");
        boolean there = at.equals(Visit.HOME)
                || workspace
                        .channels()
                        .find(at)
                        .filter(channel -> Faces.canLookAt(as, channel))
                        .isPresent();
        return new Visit(as, there ? at : rooms.direct(as).id());
    }

    private String visitor() {
        return workspace.people().find(VISITOR).isPresent()
                ? VISITOR
                : workspace.people().all().get(0).id();
    }
}
