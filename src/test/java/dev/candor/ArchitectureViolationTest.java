package dev.candor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each architecture rule catches a class that violates it. */
@Tag("slow")
final class ArchitectureViolationTest {
    private static final Path CLASSES = Path.of("target/classes/dev/candor");

    @TempDir
    private static Path folder;

    private static JavaClasses violating = new ClassFileImporter().importClasses();
    private static JavaClasses valid = violating;

    /** A class in this package with these members violates this rule. */
    private record Violation(String packageName, String members, ArchRule rule) {
        private String className() {
            return "Extra" + violations().indexOf(this);
        }

        private String qualifiedName() {
            return "dev.candor." + packageName + "." + className();
        }

        private String source(String content) {
            return "package dev.candor." + packageName + ";\nclass " + className() + " { " + content + " }\n";
        }
    }

    private static List<Violation> violations() {
        return List.of(
                new Violation(
                        "core.survey", "com.slack.api.Slack vendor;", ArchitectureTest.the_core_needs_the_jdk_alone),
                new Violation(
                        "edge.web",
                        "dev.candor.edge.storage.Database other;",
                        ArchitectureTest.edges_do_not_know_each_other),
                new Violation(
                        "demo",
                        "dev.candor.core.survey.Person someone;",
                        ArchitectureTest.the_simulated_slack_knows_no_type_of_candor),
                new Violation(
                        "edge.slack",
                        "dev.candor.demo.SimulatedWorkspace slack;",
                        ArchitectureTest.candor_does_not_know_the_simulated_slack),
                new Violation(
                        "core.survey", "dev.candor.core.scheduling.Wave up;", ArchitectureTest.there_are_no_cycles),
                new Violation(
                        "core.scheduling",
                        "dev.candor.core.survey.Person who; dev.candor.core.ballot.Ballot what;",
                        ArchitectureTest.a_person_and_an_answer_meet_in_core_response_alone),
                new Violation(
                        "core.ui.result",
                        "Object peek(dev.candor.core.disclosure.SealedResponsesReader box) { return box.slots(\"w\"); }",
                        ArchitectureTest.only_disclosure_opens_ballots),
                new Violation(
                        "core.scheduling",
                        "Object peek(dev.candor.core.ballot.Vault vault) { return vault.open(\"w\", new byte[0]); }",
                        ArchitectureTest.only_disclosure_opens_ballots),
                new Violation(
                        "core.ui.result",
                        "dev.candor.core.sampling.Roster people;",
                        ArchitectureTest.a_report_knows_neither_ballots_nor_rosters),
                new Violation(
                        "edge.web",
                        "Object other(dev.candor.core.response.SealedResponses responses) {"
                                + " return new dev.candor.core.response.ResponseIntake("
                                + "null, null, responses, null, null, null); }",
                        ArchitectureTest.the_core_is_wired_in_one_place),
                new Violation(
                        "core.scheduling",
                        "java.util.function.Function<dev.candor.core.survey.Product, String> name ="
                                + " dev.candor.core.survey.Product::name;",
                        ArchitectureTest.names_in_alerts_are_those_that_people_know_and_escaped),
                new Violation(
                        "core.scheduling",
                        "String name(dev.candor.core.survey.Surveys all) { return all.quotedName(\"ci\"); }",
                        ArchitectureTest.names_in_alerts_are_those_that_people_know_and_escaped),
                new Violation("edge.slack", "java.sql.Connection sql;", ArchitectureTest.sql_stays_in_storage),
                new Violation("edge.web", "com.slack.api.Slack slack;", ArchitectureTest.slack_stays_in_its_edge),
                new Violation(
                        "core.scheduling", "org.quartz.Scheduler quartz;", ArchitectureTest.quartz_stays_in_schedule),
                new Violation(
                        "edge.storage",
                        "com.google.crypto.tink.KeysetHandle key;",
                        ArchitectureTest.tink_stays_in_the_vault),
                new Violation(
                        "edge.slack",
                        "org.eclipse.jetty.server.Server jetty;",
                        ArchitectureTest.jetty_stays_in_edge_web_and_the_demo),
                new Violation(
                        "core.scheduling",
                        "Object now() { return java.time.Instant.now(); }",
                        ArchitectureTest.time_is_passed_in),
                new Violation(
                        "core.outbox",
                        "Object dice() { return new java.util.Random(); }",
                        ArchitectureTest.chance_is_passed_in));
    }

    /** All at once: the compiler and the import take longer than any rule. */
    @BeforeAll
    static void compile() throws IOException {
        violating = classesWith("violating", Violation::members);
        valid = classesWith("valid", any -> "Object none;");
    }

    @ParameterizedTest
    @MethodSource("violations")
    void a_rule_catches_a_violation(Violation violation) {
        ArchRule rule = violation.rule();
        assertThat(rule.evaluate(violating).getFailureReport().getDetails())
                .as(rule.getDescription())
                .anyMatch(detail -> detail.contains(violation.qualifiedName()));
        assertThat(rule.evaluate(valid).hasViolation())
                .as("the same classes without the violations")
                .isFalse();
    }

    /** Adds a class for each violation to the real ones on which it may depend. */
    private static JavaClasses classesWith(String kind, Function<Violation, String> content) throws IOException {
        Path sources = Files.createDirectories(folder.resolve(kind + "-sources"));
        Path classes = Files.createDirectories(folder.resolve(kind));
        List<Path> files = new ArrayList<>();
        for (Violation violation : violations()) {
            Path file = sources.resolve(violation.className() + ".java");
            files.add(Files.writeString(file, violation.source(content.apply(violation))));
        }
        compile(files, classes);
        return new ClassFileImporter()
                .importPaths(
                        CLASSES.resolve("core/survey"),
                        CLASSES.resolve("core/scheduling"),
                        CLASSES.resolve("edge/storage"),
                        classes);
    }

    private static void compile(List<Path> sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-proc:none", "-d", classes.toString());
            boolean compiled = compiler.getTask(
                            errors, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(errors.toString()).isTrue();
        }
    }
}
