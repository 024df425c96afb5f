package dev.candor.demo.page;

import dev.candor.demo.workspace.Channel;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where a person can go, and what stands there. */
final class SidebarEntries {
    private final Workspace workspace;
    private final UserPresenter faces;
    private final ReadMarks readMarks = new ReadMarks();

    SidebarEntries(Workspace workspace, UserPresenter faces) {
        this.workspace = workspace;
        this.faces = faces;
    }

    /** The direct messages of a person with the app. */
    Channel direct(String person) {
        return workspace.channels().direct(person);
    }

    /** The channel with this name, if this person may look at it. */
    Optional<Channel> named(String name, String person) {
        return workspace.channels().all().stream()
                .filter(channel -> channel.name().equals(name) && UserPresenter.canLookAt(person, channel))
                .findFirst();
    }

    Sidebar sidebar(PageAddress visit) {
        List<SidebarEntry> rooms = workspace.channels().all().stream()
                .filter(channel -> channel.kind() != Channel.Kind.DIRECT && channel.has(visit.as()))
                .sorted(Comparator.comparing(Channel::name))
                .map(channel -> room(visit, channel, channel.name()))
                .toList();
        String app = workspace.identity().appName();
        return new Sidebar(
                visit,
                workspace.identity().teamName(),
                faces.of(visit.as()),
                faces.teams(),
                rooms,
                room(visit, direct(visit.as()), app),
                workspace.problems().all());
    }

    private SidebarEntry room(PageAddress visit, Channel channel, String name) {
        boolean here = channel.id().equals(visit.at());
        int unread = here ? 0 : readMarks.unread(visit.as(), channel.id(), messages(visit.as(), channel.id()));
        return new SidebarEntry(channel.id(), name, channel.kind() == Channel.Kind.PRIVATE, here, unread);
    }

    /** What stands in the conversation of this visit, which counts as read from now on. */
    List<MessageView> look(PageAddress visit) {
        List<Message> messages = messages(visit.as(), visit.at());
        readMarks.read(visit.as(), visit.at(), messages);
        return new MessageViews(faces, visit.as()).draw(messages);
    }

    private List<Message> messages(String person, String channel) {
        return workspace.messages().in(channel, person);
    }
}
