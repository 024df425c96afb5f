package dev.candor.demo.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.workspace.Identity;
import dev.candor.demo.workspace.Member;
import dev.candor.demo.workspace.SlackJson;
import dev.candor.demo.workspace.UserGroup;
import dev.candor.demo.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The {@code users.*}, {@code bots.*} and {@code usergroups.*} methods. */
final class UserMethods {
    private final Workspace workspace;

    UserMethods(Workspace workspace) {
        this.workspace = workspace;
    }

    void addTo(Map<String, Method> methods) {
        methods.put("users.info", new Method(RateTier.TIER_4, "users:read", this::info));
        methods.put("users.list", new Method(RateTier.TIER_2, "users:read", this::list));
        methods.put("bots.info", new Method(RateTier.TIER_3, "users:read", this::bot));
        methods.put("usergroups.list", new Method(RateTier.TIER_2, "usergroups:read", this::groups));
        methods.put("usergroups.users.list", new Method(RateTier.TIER_2, "usergroups:read", this::groupMembers));
    }

    private ObjectNode info(Arguments arguments) {
        Member member =
                workspace.members().find(arguments.text("user")).orElseThrow(() -> new ApiError("user_not_found"));
        ObjectNode answer = Method.ok();
        answer.set("user", json(member));
        return answer;
    }

    private ObjectNode list(Arguments arguments) {
        List<ObjectNode> members =
                workspace.members().all().stream().map(this::json).toList();
        ObjectNode answer =
                Method.ok().put("cache_ts", workspace.clock().instant().getEpochSecond());
        return ResultPaging.page(answer, "members", members, arguments);
    }

    private ObjectNode bot(Arguments arguments) {
        Identity identity = workspace.identity();
        if (arguments.has("bot") && !arguments.text("bot").equals(identity.botId())) {
            throw new ApiError("bot_not_found");
        }
        ObjectNode answer = Method.ok();
        answer.putObject("bot")
                .put("id", identity.botId())
                .put("deleted", false)
                .put("name", identity.appName())
                .put("app_id", identity.appId())
                .put("user_id", identity.botUserId());
        return answer;
    }

    private ObjectNode groups(Arguments arguments) {
        ObjectNode answer = Method.ok();
        ArrayNode list = answer.putArray("usergroups");
        for (UserGroup group : workspace.members().groups()) {
            ObjectNode json = list.addObject().put("id", group.id());
            json.put("team_id", workspace.identity().teamId()).put("is_usergroup", true);
            json.put("name", group.name()).put("handle", group.handle()).put("date_delete", 0);
            if (arguments.flag("include_users")) {
                json.set("users", ids(group));
            }
            if (arguments.flag("include_count")) {
                json.put("user_count", group.members().size());
            }
        }
        return answer;
    }

    private ObjectNode groupMembers(Arguments arguments) {
        UserGroup group = workspace
                .members()
                .group(arguments.required("usergroup"))
                .orElseThrow(() -> new ApiError("no_such_subteam"));
        ObjectNode answer = Method.ok();
        answer.set("users", ids(group));
        return answer;
    }

    private ObjectNode json(Member member) {
        Instant now = workspace.clock().instant();
        return SlackJson.member(member, now);
    }

    private static ArrayNode ids(UserGroup group) {
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        group.members().forEach(ids::add);
        return ids;
    }
}
