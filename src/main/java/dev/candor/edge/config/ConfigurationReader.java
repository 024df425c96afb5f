package dev.candor.edge.config;

import dev.candor.core.disclosure.Policy;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Team;
import dev.candor.core.survey.Themes;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads a configuration file and finds all of its mistakes at once. */
public final class ConfigurationReader {
    private static final String DEFAULT_DIGEST = "0 0 9 ? * MON";

    private static final int DEFAULT_MESSAGES_PER_MINUTE = 200;

    /** Slack accepts some hundreds of messages a minute from all apps of a workspace together. */
    private static final int MAX_MESSAGES_PER_MINUTE = 600;

    private final ScheduleReader schedules;
    private final ContactLimitCheck budget;

    /** Takes the rules of cron expressions from whatever will run them; one that never fires after {@code from} is a mistake. */
    public ConfigurationReader(CronCheck cronCheck, FiringTimes firings, Instant from) {
        schedules = new ScheduleReader(cronCheck, firings, from);
        budget = new ContactLimitCheck(firings);
    }

    /** Reads the file; a missing one is reported as a mistake. */
    public ConfigurationResult read(Path file) {
        Mistakes mistakes = new Mistakes(file.toString());
        return text(file, mistakes)
                .flatMap(text -> YamlText.parse(text, mistakes))
                .flatMap(root -> configuration(new YamlValue(root, "", mistakes)))
                .<ConfigurationResult>map(ConfigurationResult.Valid::new)
                .orElseGet(() -> new ConfigurationResult.Invalid(mistakes.inOrder()));
    }

    private static Optional<String> text(Path file, Mistakes mistakes) {
        try {
            if (Files.isDirectory(file)) {
                mistakes.add(FilePosition.FILE, "", "this is a folder; name the file in it");
                return Optional.empty();
            }
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException e) {
            mistakes.add(
                    FilePosition.FILE,
                    "",
                    "there is no such file; put it there, or start Candor with --config and another one");
        } catch (CharacterCodingException e) {
            mistakes.add(FilePosition.FILE, "", "this is not text in UTF-8; save it as UTF-8");
        } catch (IOException e) {
            mistakes.add(
                    FilePosition.FILE,
                    "",
                    "this cannot be read (" + e.getClass().getSimpleName()
                            + "); look at the permissions of the file and its folders");
        }
        return Optional.empty();
    }

    private Optional<Configuration> configuration(YamlValue root) {
        YamlFields fields = root.fields(List.of(
                "workspace", "products", "teams", "surveys", "attention", "themes", "digest", "privacy", "slack"));
        WorkspaceSettings workspace =
                fields.get("workspace").flatMap(WorkspaceReader::read).orElse(WorkspaceReader.DEFAULT);
        Policy policy = fields.get("privacy").flatMap(PolicyReader::read).orElse(Policy.FLOOR);
        Optional<Catalogue> catalogue = catalogue(fields, policy.minGroup());
        Optional<String> digest = fields.get("digest").map(this::digest).orElse(Optional.of(DEFAULT_DIGEST));
        int messagesPerMinute = fields.get("slack")
                .flatMap(ConfigurationReader::messagesPerMinute)
                .orElse(DEFAULT_MESSAGES_PER_MINUTE);
        return fields.unlessMistaken(
                () -> new Configuration(workspace, catalogue.orElseThrow(), digest, policy, messagesPerMinute));
    }

    private static Optional<Integer> messagesPerMinute(YamlValue value) {
        return value.fields(List.of("messages_per_minute"))
                .get("messages_per_minute")
                .flatMap(number -> number.number(1, MAX_MESSAGES_PER_MINUTE));
    }

    private Optional<Catalogue> catalogue(YamlFields fields, int minGroup) {
        ProductsReader productsReader = new ProductsReader(minGroup);
        List<Product> products = fields.require("products", "name at least one product")
                .map(productsReader::read)
                .orElse(List.of());
        List<Team> teams = fields.get("teams").map(new TeamsReader()::read).orElse(List.of());
        Themes themes = fields.get("themes").flatMap(ThemesReader::read).orElseGet(ThemesReader::defaults);
        SurveysReader surveysReader = new SurveysReader(productsReader, schedules, minGroup, themes);
        List<Survey> surveys = fields.get("surveys").map(surveysReader::read).orElse(List.of());
        Optional<ContactLimit> attention = fields.get("attention").flatMap(SamplingReader::attention);
        // The firing times of an invalid schedule cannot be computed.
        Optional<Catalogue> catalogue = fields.unlessMistaken(() -> new Catalogue(products, teams, surveys, attention));
        catalogue.flatMap(Catalogue::contactLimit).ifPresent(limit -> budget.check(limit, surveysReader.scheduled()));
        return catalogue;
    }

    private Optional<String> digest(YamlValue value) {
        return value.fields(List.of("schedule")).get("schedule").flatMap(schedules::digest);
    }
}
