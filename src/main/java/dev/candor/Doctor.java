package dev.candor;

import dev.candor.edge.config.Configuration;
import dev.candor.edge.config.Environment;
import dev.candor.edge.config.Secret;
import dev.candor.edge.config.WebAddress;
import dev.candor.edge.slack.SlackCheck;
import dev.candor.edge.slack.SlackCheck.Result;
import dev.candor.edge.slack.SlackCheck.Severity;
import dev.candor.edge.slack.SlackClient;
import dev.candor.edge.storage.Database;
import dev.candor.edge.storage.DatabaseCheck;
import dev.candor.edge.vault.FolderVault;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Checks everything that the bot needs, and names the remedy for what is missing. */
final class Doctor {
    private final Configuration configuration;
    private final Environment environment;
    private final InstantSource clock;

    Doctor(Configuration configuration, Environment environment, InstantSource clock) {
        this.configuration = configuration;
        this.environment = environment;
        this.clock = clock;
    }

    /** Prints one line for each check. Returns the exit code: 0 if none failed, else 1. */
    int examine(PrintWriter out) {
        List<Result> findings = new ArrayList<>();
        findings.add(attempt(
                "vault " + environment.vault(),
                () -> new FolderVault(environment.vault(), Database.file(environment.database()))));
        findings.add(
                attempt("database " + environment.database(), () -> DatabaseCheck.examine(environment.database())));
        try (SlackClient api = new SlackClient(
                environment.slack().botToken().value(),
                environment.slack().api(),
                environment.slack().proxy().map(Secret::value))) {
            findings.addAll(new SlackCheck(api, clock).examine(ConfiguredIds.of(configuration)));
        }
        findings.add(links(environment.web()));
        findings.forEach(finding -> out.println(line(finding)));
        out.flush();
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.FAILURE) ? 1 : 0;
    }

    private static Result links(WebAddress web) {
        String thing = "links to the report " + web.linkBase(web.port());
        if (web.publicUrl().isEmpty()) {
            return Result.warning(
                    thing,
                    "only browsers on this machine open them; set CANDOR_PUBLIC_URL to the address of your proxy");
        }
        return web.publicUrl().get().getScheme().equals("https")
                ? Result.of(thing, "")
                : Result.warning(thing, "whoever listens on the network can read what they show; use https");
    }

    private static Result attempt(String thing, Runnable work) {
        try {
            work.run();
            return Result.of(thing, "");
        } catch (IllegalStateException e) {
            return Result.of(thing, String.valueOf(e.getMessage()));
        }
    }

    private static String line(Result finding) {
        return switch (finding.severity()) {
            case OK -> "ok    " + finding.thing();
            case WARNING -> "warn  " + finding.thing() + ": " + finding.problem();
            case FAILURE -> "FAIL  " + finding.thing() + ": " + finding.problem();
        };
    }
}
