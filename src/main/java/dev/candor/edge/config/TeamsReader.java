package dev.candor.edge.config;

import dev.candor.core.survey.Team;
import java.util.List;
import java.util.Optional;

/** Reads the key {@code teams}. */
final class TeamsReader {
    private final Ids ids = new Ids("team");
    private final Lookalikes names = new Lookalikes("team");

    List<Team> read(YamlValue value) {
        return value.items().stream().map(this::team).flatMap(Optional::stream).toList();
    }

    private Optional<Team> team(YamlValue value) {
        YamlFields fields = value.fields(List.of("id", "name", "members", "channel"));
        String id = fields.require("id", Ids.WAY_OUT).flatMap(ids::read).orElse("");
        String name = fields.require("name", "write what people call it")
                .flatMap(v -> v.words(ProductsReader.LONGEST_NAME, names))
                .orElse("");
        List<String> members = fields.require("members", "name who belongs to it, such as [S0PAY]")
                .map(v -> v.atLeastOne("name who belongs to it, such as [S0PAY]", SlackId.AUDIENCE::read))
                .orElse(List.of());
        String channel = fields.require("channel", "name where the digest is posted, such as C0PAY")
                .flatMap(SlackId.CHANNEL::read)
                .orElse("");
        return fields.unlessMistaken(() -> new Team(id, name, members, channel));
    }
}
