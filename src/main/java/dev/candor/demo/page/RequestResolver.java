package dev.candor.demo.page;

import dev.candor.demo.workspace.Workspace;

/** Leads whoever opens the page to a person and a place that exist. */
final class RequestResolver {
    private static final String VISITOR = "U0YOU";

    private final Workspace workspace;
    private final SidebarEntries rooms;

    RequestResolver(Workspace workspace, SidebarEntries rooms) {
        this.workspace = workspace;
        this.rooms = rooms;
    }

    PageAddress lead(BrowserForm form) {
        String as = workspace.people().find(form.as()).isPresent() ? form.as() : visitor();
        String at = form.text("at");
        boolean there = at.equals(PageAddress.HOME)
                || workspace
                        .channels()
                        .find(at)
                        .filter(channel -> UserPresenter.canLookAt(as, channel))
                        .isPresent();
        return new PageAddress(as, there ? at : rooms.direct(as).id());
    }

    private String visitor() {
        return workspace.people().find(VISITOR).isPresent()
                ? VISITOR
                : workspace.people().all().get(0).id();
    }
}
