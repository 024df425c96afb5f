package dev.candor.demo.page;

import dev.candor.demo.workspace.Workspace;

/** Resolves a request to an existing user and a conversation that the user can see. */
final class RequestResolver {
    private static final String DEFAULT_USER = "U0YOU";

    private final Workspace workspace;
    private final SidebarEntries sidebarEntries;

    RequestResolver(Workspace workspace, SidebarEntries sidebarEntries) {
        this.workspace = workspace;
        this.sidebarEntries = sidebarEntries;
    }

    PageAddress resolve(BrowserForm form) {
        String as = workspace.members().find(form.as()).isPresent() ? form.as() : defaultUser();
        String at = form.text("at");
        boolean there = at.equals(PageAddress.HOME)
                || workspace
                        .channels()
                        .find(at)
                        .filter(channel -> UserPresenter.canLookAt(as, channel))
                        .isPresent();
        return new PageAddress(as, there ? at : sidebarEntries.direct(as).id());
    }

    private String defaultUser() {
        return workspace.members().find(DEFAULT_USER).isPresent()
                ? DEFAULT_USER
                : workspace.members().all().get(0).id();
    }
}
