package dev.candor.demo.page;

import dev.candor.demo.workspace.Channel;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conversations that a user can open, with their unread counts. */
final class SidebarEntries {
    private final Workspace workspace;
    private final UserPresenter presenter;
    private final Map<String, String> roles;
    private final ReadMarks readMarks = new ReadMarks();

    /** {@code roles} are the members' roles for the bot, by id. */
    SidebarEntries(Workspace workspace, UserPresenter presenter, Map<String, String> roles) {
        this.workspace = workspace;
        this.presenter = presenter;
        this.roles = Map.copyOf(roles);
    }

    /** Direct conversation of a user with the app. */
    Channel direct(String person) {
        return workspace.channels().direct(person);
    }

    /** Channel with this name, if the user can see it. */
    Optional<Channel> named(String name, String person) {
        return workspace.channels().all().stream()
                .filter(channel -> channel.name().equals(name) && UserPresenter.canLookAt(person, channel))
                .findFirst();
    }

    Sidebar sidebar(PageAddress address) {
        List<SidebarEntry> rooms = workspace.channels().all().stream()
                .filter(channel -> channel.kind() != Channel.Kind.DIRECT && channel.has(address.as()))
                .sorted(Comparator.comparing(Channel::name))
                .map(channel -> entry(address, channel, channel.name()))
                .toList();
        String app = workspace.identity().appName();
        return new Sidebar(
                address,
                workspace.identity().teamName(),
                presenter.of(address.as()),
                presenter.teams(),
                rooms,
                entry(address, direct(address.as()), app),
                workspace.problems().all(),
                roles);
    }

    private SidebarEntry entry(PageAddress address, Channel channel, String name) {
        boolean here = channel.id().equals(address.at());
        int unread = here ? 0 : readMarks.unread(address.as(), channel.id(), messages(address.as(), channel.id()));
        return new SidebarEntry(channel.id(), name, channel.kind() == Channel.Kind.PRIVATE, here, unread);
    }

    /** Messages of the conversation shown, which are marked as read. */
    List<MessageView> read(PageAddress address) {
        List<Message> messages = messages(address.as(), address.at());
        readMarks.markRead(address.as(), address.at(), messages);
        return new MessageViews(presenter, address.as()).draw(messages);
    }

    private List<Message> messages(String person, String channel) {
        return workspace.messages().in(channel, person);
    }
}
