package dev.candor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.candor.core.Candor;
import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.BallotCodec;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.ballot.Vault;
import dev.candor.core.disclosure.SealedResponsesReader;
import dev.candor.core.outbox.OutboxDispatcher;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.response.ResponseIntake;
import dev.candor.core.sampling.Roster;
import dev.candor.core.scheduling.WaveScheduler;
import dev.candor.core.survey.Person;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Surveys;
import dev.candor.core.survey.Team;
import dev.candor.core.ui.MemberInteractions;
import dev.candor.core.ui.ReportAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.Timer;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quartz.CronExpression;

/** Rules on which packages and classes may depend on each other. */
@AnalyzeClasses(packages = "dev.candor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Pattern PACKAGE = Pattern.compile("dev\\.candor\\.((?:core|edge)\\.\\w+|demo).*");

    @ArchTest
    static final ArchRule the_core_needs_the_jdk_alone = classes()
            .that()
            .resideInAPackage("dev.candor.core..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("dev.candor.core..", "java..", "org.jspecify.annotations..")
                    .or(resideInAPackage("org.apache.commons.statistics..")));

    @ArchTest
    static final ArchRule distributions_stay_in_statistics = home("core.statistics", "org.apache.commons.statistics..");

    @ArchTest
    static final ArchRule edges_do_not_know_each_other =
            slices().matching("dev.candor.edge.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule the_simulated_slack_knows_no_type_of_candor = noClasses()
            .that()
            .resideInAPackage("dev.candor.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.candor.core..", "dev.candor.edge..");

    @ArchTest
    static final ArchRule candor_does_not_know_the_simulated_slack = noClasses()
            .that()
            .resideInAnyPackage("dev.candor.core..", "dev.candor.edge..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.candor.demo..");

    @ArchTest
    static final ArchRule there_are_no_cycles =
            slices().matching("dev.candor.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule a_person_and_an_answer_meet_in_core_response_alone = classes()
            .that(not(resideInAPackage("dev.candor.core.response..")))
            .should(notKnowBoth(
                    anyOf(Person.class, Roster.class, OutboxMessage.class), anyOf(Ballot.class, Answer.class)));

    @ArchTest
    static final ArchRule only_disclosure_opens_ballots = noClasses()
            .that()
            .resideOutsideOfPackage("dev.candor.core.disclosure..")
            .should()
            .callMethod(SealedResponsesReader.class, "slots", String.class)
            .orShould()
            .callMethod(BallotCodec.class, "decode", byte[].class)
            .orShould()
            .callMethod(Vault.class, "open", String.class, byte[].class);

    @ArchTest
    static final ArchRule a_report_knows_neither_ballots_nor_rosters = noClasses()
            .that()
            .resideInAnyPackage("dev.candor.core.ui.result..", "dev.candor.core.ui.report..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.candor.core.ballot..")
                    .and(not(assignableTo(CommentReaders.class)))
                    .or(assignableTo(Roster.class))
                    .or(assignableTo(SealedResponsesReader.class)));

    @ArchTest
    static final ArchRule the_web_gets_finished_pages_alone = noClasses()
            .that()
            .resideInAPackage("dev.candor.edge.web..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.candor.core..")
                    .and(not(resideInAnyPackage("dev.candor.core.page..", "dev.candor.core.ui.report..")))
                    .and(not(type(ReportAccess.class))));

    @ArchTest
    static final ArchRule the_core_is_wired_in_one_place = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Candor.class.getName())
            .should()
            .callConstructorWhere(JavaCall.Predicates.target(owner(anyOf(
                    WaveScheduler.class, ResponseIntake.class, MemberInteractions.class, OutboxDispatcher.class))));

    @ArchTest
    static final ArchRule names_in_alerts_are_those_that_people_know_and_escaped = noClasses()
            .that()
            .resideInAPackage("dev.candor.core.scheduling..")
            .and()
            // The words of forecasts are escaped where they are shown.
            .haveNameNotMatching(".*\\.(AlertNames|StartForecasts)(\\$.*)?")
            .should()
            .accessTargetWhere(JavaAccess.Predicates.target(owner(anyOf(Product.class, Team.class)))
                    .and(JavaAccess.Predicates.target(name("name"))))
            .orShould()
            .accessTargetWhere(JavaAccess.Predicates.target(owner(type(Surveys.class)))
                    .and(JavaAccess.Predicates.target(nameMatching("quotedName|readableName|productAndSurvey"))));

    @ArchTest
    static final ArchRule sql_stays_in_storage = home("edge.storage", "java.sql..", "org.sqlite..", "org.flywaydb..");

    @ArchTest
    static final ArchRule slack_stays_in_its_edge = home("edge.slack", "com.slack..");

    @ArchTest
    static final ArchRule quartz_stays_in_schedule = home("edge.schedule", "org.quartz..");

    @ArchTest
    static final ArchRule nothing_ticks_by_a_clock_that_can_be_set = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.quartz..")
                    .and(not(type(CronExpression.class)))
                    .or(type(Timer.class)))
            .because("Quartz and Timer wait by the system's clock, and stand still when it is set back");

    @ArchTest
    static final ArchRule tink_stays_in_the_vault = home("edge.vault", "com.google.crypto..", "org.conscrypt..");

    @ArchTest
    static final ArchRule java2d_stays_in_the_chart_edge = home("edge.chart", "java.awt..", "javax.imageio..");

    @ArchTest
    static final ArchRule jetty_stays_in_edge_web_and_the_demo = noClasses()
            .that()
            .resideOutsideOfPackages("dev.candor.edge.web..", "dev.candor.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.jetty..");

    @ArchTest
    static final ArchRule time_is_passed_in = noClasses()
            .that()
            .resideInAnyPackage("dev.candor.core..", "dev.candor.edge..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now");

    @ArchTest
    static final ArchRule chance_is_passed_in = noClasses()
            .that()
            .resideInAnyPackage("dev.candor.core..", "dev.candor.edge.storage..")
            .should()
            .callConstructor(Random.class)
            .orShould()
            .callConstructor(SecureRandom.class)
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static void the_map_in_the_docs_matches_the_code(JavaClasses classes) throws IOException {
        Map<String, Set<String>> real = new TreeMap<>();
        for (JavaClass type : classes) {
            String from = packageOf(type);
            real.computeIfAbsent(from, name -> new TreeSet<>());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String to = packageOf(dependency.getTargetClass());
                if (!to.isEmpty() && !to.equals(from)) {
                    real.get(from).add(to);
                }
            }
        }
        real.remove("");
        assertThat(drawn()).isEqualTo(real);
    }

    private static Map<String, Set<String>> drawn() throws IOException {
        String page = Files.readString(Path.of("src/docs/architecture.md"));
        Map<String, Set<String>> drawn = new TreeMap<>();
        Matcher line =
                Pattern.compile("(?m)^((?:core|edge)\\.\\w+|demo) +-> *(.*)$").matcher(page);
        while (line.find()) {
            Set<String> to = Pattern.compile("[\\w.]+")
                    .matcher(line.group(2))
                    .results()
                    .map(name -> name.group())
                    .collect(Collectors.toCollection(TreeSet::new));
            drawn.put(line.group(1), to);
        }
        return drawn;
    }

    private static String packageOf(JavaClass type) {
        Matcher matcher = PACKAGE.matcher(type.getPackageName());
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static ArchRule home(String edge, String... vendors) {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.candor." + edge + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(vendors);
    }

    private static DescribedPredicate<JavaClass> anyOf(Class<?>... types) {
        DescribedPredicate<JavaClass> any = DescribedPredicate.alwaysFalse();
        for (Class<?> type : types) {
            any = any.or(assignableTo(type));
        }
        return any;
    }

    private static ArchCondition<JavaClass> notKnowBoth(
            DescribedPredicate<JavaClass> people, DescribedPredicate<JavaClass> answers) {
        return new ArchCondition<>("not know both a person and an answer") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<JavaClass> known = type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .collect(Collectors.toSet());
                boolean both = known.stream().anyMatch(people) && known.stream().anyMatch(answers);
                events.add(new SimpleConditionEvent(type, !both, type.getName() + " knows a person and an answer"));
            }
        };
    }
}
