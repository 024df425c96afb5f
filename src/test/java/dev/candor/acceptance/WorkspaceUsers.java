package dev.candor.acceptance;

import dev.candor.demo.SimulatedWorkspace;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Channel;
import dev.candor.demo.workspace.Identity;
import dev.candor.demo.workspace.Member;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.View;
import java.util.List;

/** What people do in the workspace, and what they read there. */
final class WorkspaceUsers {
    private final SimulatedWorkspace workspace;

    WorkspaceUsers(SimulatedWorkspace workspace) {
        this.workspace = workspace;
    }

    /** Members in the audience of the survey about CI. */
    List<String> audience() {
        Channel engineering = workspace.state().channels().get("C0ENG");
        return workspace.state().members().all().stream()
                .filter(member -> member.kind() == Member.Kind.PERSON && !member.deleted())
                .filter(member -> member.teamId().equals(Identity.ACME.teamId()) && engineering.has(member.id()))
                .map(Member::id)
                .sorted()
                .toList();
    }

    /** Members of the audience who are not on vacation. */
    List<String> atWork() {
        return audience().stream()
                .filter(id ->
                        !workspace.state().members().get(id).status().emoji().equals(":palm_tree:"))
                .toList();
    }

    /** Direct messages of the bot to this person, without ephemeral answers. */
    List<Message> directMessages(String user) {
        return workspace.as(user).directMessages().stream()
                .filter(message -> message.onlyFor().isEmpty())
                .toList();
    }

    /** Public posts of the bot in a channel. */
    List<Message> posts(String channel) {
        return workspace.state().messages().in(channel).stream()
                .filter(message -> message.onlyFor().isEmpty()
                        && message.user().equals(workspace.state().identity().botUserId()))
                .toList();
    }

    /** Latest prompt of this person. */
    Message prompt(String user) {
        return workspace
                .as(user)
                .awaitMessage(
                        direct(user), message -> message.element("prompt.skip").isPresent());
    }

    String direct(String user) {
        return workspace.state().channels().direct(user).id();
    }

    /** Presses a rating on the prompt and returns the form that opens. */
    View openForm(String user, int point) {
        workspace.as(user).click(prompt(user), "prompt.rate." + point);
        return workspace.as(user).awaitModal("ballot");
    }

    /** Submits the form with this rating only. */
    void answer(String user, int point) {
        openForm(user, point);
        workspace.as(user).submit();
        awaitModal(user, "Your answers are sealed.", "whole record");
        workspace.as(user).closeAll();
    }

    /** Waits for a modal that contains one of these texts. */
    View awaitModal(String user, String... words) {
        UserDriver driver = workspace.as(user);
        return driver.await(
                "a modal that says " + List.of(words),
                () -> driver.modal().filter(view -> List.of(words).stream().anyMatch(view.words()::contains)));
    }

    /** Runs a command and returns the bot's ephemeral answer. */
    String command(String user, String text) {
        UserDriver driver = workspace.as(user);
        int before = driver.ephemerals().size();
        driver.command(("/platform-feedback " + text).strip());
        return driver.await(
                        "an answer to " + text,
                        () -> driver.ephemerals().stream()
                                .skip(before)
                                .filter(message -> message.user()
                                        .equals(workspace.state().identity().botUserId()))
                                .findFirst())
                .words();
    }

    /** Runs an owner command, submits the modal that opens, and returns the resulting text. */
    String runOwnerCommand(String user, String text) {
        UserDriver driver = workspace.as(user);
        driver.command("/platform-feedback " + text);
        driver.awaitModal(text.substring(0, text.indexOf(' ')));
        return submit(user);
    }

    /** Submits the top modal and returns the resulting text. */
    String submit(String user) {
        workspace.as(user).submit();
        String words =
                awaitModal(user, "being asked", "asked twice", "is closed").words();
        workspace.as(user).closeAll();
        return words;
    }
}
