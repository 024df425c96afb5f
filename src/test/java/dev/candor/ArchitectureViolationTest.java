package dev.candor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each architecture rule catches a class that violates it. */
@Tag("slow")
final class ArchitectureViolationTest {
    private static final Path CLASSES = Path.of("target/classes/dev/candor");

    @TempDir
    private Path folder;

    static Stream<Arguments> violations() {
        return Stream.of(
                arguments("core.survey", "com.slack.api.Slack vendor;", ArchitectureTest.the_core_needs_the_jdk_alone),
                arguments(
                        "edge.web",
                        "dev.candor.edge.storage.Database other;",
                        ArchitectureTest.edges_do_not_know_each_other),
                arguments(
                        "demo",
                        "dev.candor.core.survey.Person someone;",
                        ArchitectureTest.the_simulated_slack_knows_no_type_of_candor),
                arguments(
                        "edge.slack",
                        "dev.candor.demo.SimulatedWorkspace slack;",
                        ArchitectureTest.candor_does_not_know_the_simulated_slack),
                arguments("core.survey", "dev.candor.core.scheduling.Wave up;", ArchitectureTest.there_are_no_cycles),
                arguments(
                        "core.scheduling",
                        "dev.candor.core.survey.Person who; dev.candor.core.ballot.Ballot what;",
                        ArchitectureTest.a_person_and_an_answer_meet_in_core_response_alone),
                arguments(
                        "core.ui.result",
                        "Object peek(dev.candor.core.disclosure.SealedResponsesReader box) { return box.slots(\"w\"); }",
                        ArchitectureTest.only_disclosure_opens_ballots),
                arguments(
                        "core.scheduling",
                        "Object peek(dev.candor.core.ballot.Vault vault) { return vault.open(\"w\", new byte[0]); }",
                        ArchitectureTest.only_disclosure_opens_ballots),
                arguments(
                        "core.ui.result",
                        "dev.candor.core.sampling.Roster people;",
                        ArchitectureTest.a_report_knows_neither_ballots_nor_rosters),
                arguments(
                        "edge.web",
                        "Object other(dev.candor.core.response.SealedResponses responses) {"
                                + " return new dev.candor.core.response.ResponseIntake("
                                + "null, null, responses, null, null, null); }",
                        ArchitectureTest.the_core_is_wired_in_one_place),
                arguments(
                        "core.scheduling",
                        "java.util.function.Function<dev.candor.core.survey.Product, String> name ="
                                + " dev.candor.core.survey.Product::name;",
                        ArchitectureTest.names_in_alerts_are_those_that_people_know_and_escaped),
                arguments(
                        "core.scheduling",
                        "String name(dev.candor.core.survey.Surveys all) { return all.quotedName(\"ci\"); }",
                        ArchitectureTest.names_in_alerts_are_those_that_people_know_and_escaped),
                arguments("edge.slack", "java.sql.Connection sql;", ArchitectureTest.sql_stays_in_storage),
                arguments("edge.web", "com.slack.api.Slack slack;", ArchitectureTest.slack_stays_in_its_edge),
                arguments("core.scheduling", "org.quartz.Scheduler quartz;", ArchitectureTest.quartz_stays_in_schedule),
                arguments(
                        "edge.storage",
                        "com.google.crypto.tink.KeysetHandle key;",
                        ArchitectureTest.tink_stays_in_the_vault),
                arguments(
                        "edge.slack",
                        "org.eclipse.jetty.server.Server jetty;",
                        ArchitectureTest.jetty_stays_in_edge_web_and_the_demo),
                arguments(
                        "core.scheduling",
                        "Object now() { return java.time.Instant.now(); }",
                        ArchitectureTest.time_is_passed_in),
                arguments(
                        "core.outbox",
                        "Object dice() { return new java.util.Random(); }",
                        ArchitectureTest.chance_is_passed_in));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void a_rule_catches_a_violation(String packageName, String members, ArchRule rule) throws IOException {
        JavaClasses violating = classesWith(packageName, members);
        assertThat(rule.evaluate(violating).hasViolation())
                .as(rule.getDescription())
                .isTrue();
        JavaClasses valid = classesWith(packageName, "Object none;");
        assertThat(rule.evaluate(valid).hasViolation())
                .as("the same class without the violation")
                .isFalse();
    }

    /** Adds one class to the real ones on which it may depend. */
    private JavaClasses classesWith(String packageName, String members) throws IOException {
        String name = "dev.candor." + packageName;
        Path source = folder.resolve("Extra.java");
        Files.writeString(source, "package " + name + ";\nclass Extra { " + members + " }\n");
        compile(source);
        return new ClassFileImporter()
                .importPaths(
                        CLASSES.resolve("core/survey"),
                        CLASSES.resolve("core/scheduling"),
                        CLASSES.resolve("edge/storage"),
                        folder);
    }

    private void compile(Path source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-proc:none", "-d", folder.toString());
            boolean compiled = compiler.getTask(errors, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as(errors.toString()).isTrue();
        }
    }
}
