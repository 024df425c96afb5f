package dev.candor.edge.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import dev.candor.core.ui.Requester;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the requester and the claimed workspaces from Slack's requests. */
final class RequesterReader {
    private RequesterReader() {}

    static Requester of(SlashCommandPayload command) {
        return of(command.getUserId(), command.getTeamId());
    }

    static Requester of(BlockActionPayload payload) {
        return of(
                payload.getUser().getId(),
                payload.getUser().getTeamId(),
                payload.getTeam() == null ? null : payload.getTeam().getId());
    }

    static Requester of(ViewSubmissionPayload payload) {
        return of(
                payload.getUser().getId(),
                payload.getUser().getTeamId(),
                payload.getTeam() == null ? null : payload.getTeam().getId());
    }

    static Requester of(String person, @Nullable String... workspaces) {
        return new Requester(
                person,
                Stream.of(workspaces)
                        .filter(Objects::nonNull)
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.toSet()));
    }
}
