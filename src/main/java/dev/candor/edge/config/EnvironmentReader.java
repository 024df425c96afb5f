package dev.candor.edge.config;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads environment variables into an {@link Environment}. */
final class EnvironmentReader {
    private static final int DEFAULT_PORT = 3_000;
    private static final String SQLITE_PREFIX = "jdbc:sqlite:";

    private final Variables variables;

    EnvironmentReader(Map<String, String> variables) {
        this.variables = new Variables(variables);
    }

    Environment.Outcome read() {
        Optional<Secret> botToken = withPrefix(
                "xoxb-",
                "SLACK_BOT_TOKEN",
                variables.require("SLACK_BOT_TOKEN", "copy the Bot User OAuth Token of your Slack app into it"));
        Optional<SlackAccess.Transport> transport = transport();
        URI api = URI.create(url("SLACK_API_URL", "https://slack.com/api") + "/");
        Optional<Secret> proxy = new ProxyRules(variables).proxyFor(api);
        String database = database();
        Path vault = vault(database);
        WebAddress web = web();
        if (!variables.mistakes().isEmpty()) {
            return new Environment.Outcome.Invalid(variables.mistakes());
        }
        SlackAccess slack = new SlackAccess(botToken.orElseThrow(), transport.orElseThrow(), api, proxy);
        return new Environment.Outcome.Valid(new Environment(slack, database, vault, web));
    }

    Optional<String> databaseAlone() {
        String database = database();
        return variables.mistakes().isEmpty() ? Optional.of(database) : Optional.empty();
    }

    private Optional<SlackAccess.Transport> transport() {
        String appToken = "SLACK_APP_TOKEN";
        if (variables.isSet(appToken)) {
            return withPrefix("xapp-", appToken, variables.secret(appToken)).map(SlackAccess.Transport.SocketMode::new);
        }
        return variables
                .require(
                        "SLACK_SIGNING_SECRET",
                        "copy the Signing Secret of your Slack app into it (or set "
                                + "SLACK_APP_TOKEN for Socket Mode)")
                .map(SlackAccess.Transport.Http::new);
    }

    private Optional<Secret> withPrefix(String start, String name, Optional<Secret> token) {
        return token.filter(t -> {
            boolean fits = t.value().startsWith(start);
            if (!fits) {
                variables.mistake(name + " does not begin with " + start + "; copy the right one of your Slack app's"
                        + " tokens into it");
            }
            return fits;
        });
    }

    private String database() {
        String database = variables.get("CANDOR_DB").orElse("jdbc:sqlite:data/candor.db");
        if (!database.startsWith(SQLITE_PREFIX) || database.length() == SQLITE_PREFIX.length()) {
            variables.mistake("CANDOR_DB: '" + database + "' is not the JDBC URL of an SQLite file; write it like "
                    + "jdbc:sqlite:data/candor.db");
            return database;
        }
        String file = database.substring(SQLITE_PREFIX.length());
        if (file.startsWith("file:") || file.startsWith(":") || file.contains("?")) {
            variables.mistake("CANDOR_DB: '" + database + "' is not the bare path of a file, which Candor makes its"
                    + " owner's alone; leave out file:, :memory: and everything from the ? on, like"
                    + " jdbc:sqlite:data/candor.db");
        }
        return database;
    }

    private Path vault(String database) {
        Optional<String> named = variables.get("CANDOR_VAULT");
        String folder = named.orElse("data/vault");
        try {
            Path vault = Path.of(folder);
            String file = database.startsWith(SQLITE_PREFIX) ? database.substring(SQLITE_PREFIX.length()) : "";
            Path neighbour = Path.of(file);
            if (resolved(neighbour).startsWith(resolved(vault))) {
                variables.mistake("CANDOR_VAULT: '" + folder + "' holds the database; name a folder of its own: a "
                        + "copy of the database must never include the keys");
            } else if (named.isPresent() && isBesideDatabase(vault, neighbour)) {
                variables.mistake(
                        "CANDOR_VAULT: '" + folder + "' is inside the database's folder; name one outside of it"
                                + " and of its backups: a copy of the database must never include the keys");
            }
            return vault;
        } catch (InvalidPathException e) {
            variables.mistake("CANDOR_VAULT or CANDOR_DB is not a path: " + e.getReason() + "; correct it");
            return Path.of("");
        }
    }

    private static boolean isBesideDatabase(Path vault, Path database) {
        Path folder = resolved(database).getParent();
        return folder != null && resolved(vault).startsWith(folder);
    }

    /** The path with its symbolic links resolved, as far as it exists. */
    private static Path resolved(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path existing = absolute;
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            return existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
        } catch (IOException e) {
            return absolute; // Unreadable: opening it later fails with its own message.
        }
    }

    private WebAddress web() {
        String bind = variables.get("CANDOR_BIND").orElse("127.0.0.1");
        int port = variables.get("CANDOR_PORT").map(this::port).orElse(DEFAULT_PORT);
        Optional<URI> publicUrl = variables
                .get("CANDOR_PUBLIC_URL")
                .map(given -> URI.create(url("CANDOR_PUBLIC_URL", "http://localhost:" + port)));
        return new WebAddress(bind, port, publicUrl);
    }

    private int port(String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (port >= 0 && port <= 65_535) {
            return port;
        }
        variables.mistake("CANDOR_PORT: '" + text + "' is not a port; write a number from 0 to 65535");
        return DEFAULT_PORT;
    }

    /** URL without a trailing slash. */
    private String url(String name, String fallback) {
        String text = variables.get(name).orElse(fallback);
        if (isUrl(text)) {
            return text.replaceFirst("/+$", "");
        }
        variables.mistake(name + ": '" + text + "' is not an address; write it like " + fallback);
        return fallback;
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
