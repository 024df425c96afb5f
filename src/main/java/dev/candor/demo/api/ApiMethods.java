package dev.candor.demo.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.workspace.Fault;
import dev.candor.demo.workspace.Identity;
import dev.candor.demo.workspace.Workspace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Calls the methods of the Web API after checking token, scope and rate limit, and injects arranged faults. */
public final class ApiMethods {
    private final Workspace workspace;
    private final Credentials credentials;
    private final BotAccess access;
    private final RateLimits rateLimits;
    private final Map<String, Method> methods = new HashMap<>();
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> limited = new ConcurrentHashMap<>();

    /**
     * Creates the Web API of a workspace.
     *
     * @param socketUrl creates the URL of a new socket
     */
    public ApiMethods(Workspace workspace, Credentials credentials, RateSettings rates, Supplier<String> socketUrl) {
        this.workspace = workspace;
        this.credentials = credentials;
        this.access = new BotAccess(workspace);
        this.rateLimits = new RateLimits(rates, workspace.clock());
        new UserMethods(workspace).addTo(methods);
        new ConversationMethods(workspace, access).addTo(methods);
        new ChatMethods(workspace, access, rateLimits).addTo(methods);
        new ViewMethods(workspace).addTo(methods);
        new FileMethods(workspace, access).addTo(methods);
        methods.put("api.test", new Method(RateTier.UNLIMITED, "", arguments -> Method.ok()));
        methods.put("auth.test", new Method(RateTier.UNLIMITED, "", arguments -> identity()));
        methods.put(
                "apps.connections.open",
                new Method(RateTier.TIER_3, "", arguments -> Method.ok().put("url", socketUrl.get())));
    }

    /** HTTP response to a call, and the fault to inject while it is sent. */
    record Response(int status, Map<String, String> headers, ObjectNode body, Optional<Fault> fault) {}

    /** Number of calls of a method. */
    public int calls(String method) {
        return count(calls, method);
    }

    /** Number of calls of a method that were answered with 429. */
    public int limited(String method) {
        return count(limited, method);
    }

    /** Number of calls that were answered with 429. */
    public int limited() {
        return limited.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    Response call(String name, Arguments arguments, String token) {
        calls.computeIfAbsent(name, key -> new AtomicInteger()).incrementAndGet();
        Optional<Fault> fault = workspace.faults().take(name);
        if (fault.isPresent()) {
            Optional<Response> failed = failure(name, fault.get());
            if (failed.isPresent()) {
                return failed.get();
            }
        }
        try {
            Method method = methods.get(name);
            if (method == null) {
                throw new ApiError("unknown_method").with("req_method", name);
            }
            authenticate(name, token);
            rateLimits.count(name, method.tier()).ifPresent(wait -> {
                throw new RateLimited(wait);
            });
            access.require(method.scope());
            return new Response(200, headers(token), method.call().apply(arguments), fault);
        } catch (ApiError refusal) {
            return new Response(200, headers(token), refusal.body(), fault);
        } catch (RateLimited tooMany) {
            return limited(name, tooMany, fault);
        }
    }

    private void authenticate(String method, String token) {
        if (method.equals("api.test")) {
            return;
        }
        if (token.isEmpty()) {
            throw new ApiError("not_authed");
        }
        boolean forApp = method.equals("apps.connections.open");
        String wanted = forApp ? credentials.appToken() : credentials.botToken();
        String other = forApp ? credentials.botToken() : credentials.appToken();
        // auth.test accepts either token.
        if (token.equals(other) && !method.equals("auth.test")) {
            throw new ApiError("not_allowed_token_type");
        }
        if (!token.equals(wanted) && !token.equals(other)) {
            throw new ApiError("invalid_auth");
        }
        if (workspace.faults().areTokensRevoked()) {
            throw new ApiError("token_revoked");
        }
    }

    private Optional<Response> failure(String name, Fault fault) {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        if (fault instanceof Fault.RateLimited tooMany) {
            return Optional.of(limited(name, new RateLimited(tooMany.retryAfter()), Optional.empty()));
        }
        if (fault instanceof Fault.Refused refused) {
            return Optional.of(new Response(200, Map.of(), new ApiError(refused.error()).body(), Optional.empty()));
        }
        if (fault instanceof Fault.ServerError) {
            return Optional.of(new Response(500, Map.of(), nothing, Optional.empty()));
        }
        return fault instanceof Fault.DropBefore
                ? Optional.of(new Response(0, Map.of(), nothing, Optional.of(fault)))
                : Optional.empty();
    }

    private Response limited(String name, RateLimited tooMany, Optional<Fault> fault) {
        limited.computeIfAbsent(name, key -> new AtomicInteger()).incrementAndGet();
        long seconds = Math.max(1, tooMany.retryAfter().toSeconds());
        return new Response(
                429, Map.of("Retry-After", Long.toString(seconds)), new ApiError("ratelimited").body(), fault);
    }

    private Map<String, String> headers(String token) {
        return token.equals(credentials.botToken())
                ? Map.of("x-oauth-scopes", String.join(",", workspace.manifest().botScopes()))
                : Map.of();
    }

    private ObjectNode identity() {
        Identity identity = workspace.identity();
        return Method.ok()
                .put("url", "https://" + identity.domain() + ".slack.com/")
                .put("team", identity.teamName())
                .put("user", identity.appName().toLowerCase(java.util.Locale.ROOT))
                .put("team_id", identity.teamId())
                .put("user_id", identity.botUserId())
                .put("bot_id", identity.botId())
                .put("is_enterprise_install", false);
    }

    private static int count(Map<String, AtomicInteger> counts, String method) {
        return counts.getOrDefault(method, new AtomicInteger()).get();
    }
}
