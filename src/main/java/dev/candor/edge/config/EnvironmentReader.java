package dev.candor.edge.config;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Makes an environment of variables. */
final class EnvironmentReader {
    private static final int PORT = 3_000;
    private static final String SQLITE = "jdbc:sqlite:";

    private final Variables variables;

    EnvironmentReader(Map<String, String> variables) {
        this.variables = new Variables(variables);
    }

    Environment.Outcome read() {
        Optional<Secret> botToken = beginningWith(
                "xoxb-",
                "SLACK_BOT_TOKEN",
                variables.need("SLACK_BOT_TOKEN", "copy the Bot User OAuth Token of your Slack app into it"));
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
            return beginningWith("xapp-", appToken, variables.secret(appToken))
                    .map(SlackAccess.Transport.SocketMode::new);
        }
        return variables
                .need(
                        "SLACK_SIGNING_SECRET",
                        "copy the Signing Secret of your Slack app into it (or set "
                                + "SLACK_APP_TOKEN for Socket Mode)")
                .map(SlackAccess.Transport.Http::new);
    }

    private Optional<Secret> beginningWith(String start, String name, Optional<Secret> token) {
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
        if (!database.startsWith(SQLITE) || database.length() == SQLITE.length()) {
            variables.mistake("CANDOR_DB: '" + database + "' is not the JDBC URL of an SQLite file; write it like "
                    + "jdbc:sqlite:data/candor.db");
            return database;
        }
        String file = database.substring(SQLITE.length());
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
            String file = database.startsWith(SQLITE) ? database.substring(SQLITE.length()) : "";
            Path neighbour = Path.of(file);
            if (absolute(neighbour).startsWith(absolute(vault))) {
                variables.mistake("CANDOR_VAULT: '" + folder + "' holds the database; name a folder of its own, for a "
                        + "copy of the database may never bring the keys along");
            } else if (named.isPresent() && isBeneath(vault, neighbour)) {
                variables.mistake("CANDOR_VAULT: '" + folder + "' lies in the database's folder; name one outside of it"
                        + " and of its backups, for a copy of the database may never bring the keys along");
            }
            return vault;
        } catch (InvalidPathException e) {
            variables.mistake("CANDOR_VAULT or CANDOR_DB is not a path: " + e.getReason() + "; name it anew");
            return Path.of("");
        }
    }

    private static boolean isBeneath(Path vault, Path database) {
        Path folder = absolute(database).getParent();
        return folder != null && absolute(vault).startsWith(folder);
    }

    /** Where it really is, whatever links lead there; of what is not there yet, where it will be. */
    private static Path absolute(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        Path there = whole;
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return there.toRealPath().resolve(there.relativize(whole)).normalize();
        } catch (IOException e) {
            return whole; // Not for us to see: opening it will fail, and say so.
        }
    }

    private WebAddress web() {
        String bind = variables.get("CANDOR_BIND").orElse("127.0.0.1");
        int port = variables.get("CANDOR_PORT").map(this::port).orElse(PORT);
        return new WebAddress(bind, port, URI.create(url("CANDOR_PUBLIC_URL", "http://localhost:" + port)));
    }

    private int port(String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (port >= 0 && port <= 65_535) {
            return port;
        }
        variables.mistake("CANDOR_PORT: '" + text + "' is not a port; write a number from 0 to 65535");
        return PORT;
    }

    /** An address without a slash at its end. */
    private String url(String name, String otherwise) {
        String text = variables.get(name).orElse(otherwise);
        if (isUrl(text)) {
            return text.replaceFirst("/+$", "");
        }
        variables.mistake(name + ": '" + text + "' is not an address; write it like " + otherwise);
        return otherwise;
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
