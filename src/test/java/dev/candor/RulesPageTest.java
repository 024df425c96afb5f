package dev.candor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the page of rules, and the names of tests in the docs, to the code. */
final class RulesPageTest {
    private static final Path DOCS = Path.of("src/docs");
    private static final Pattern RULE = Pattern.compile("(?m)^\\| .+ \\| \\[(\\w+)]\\((\\S+)\\) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

    @Test
    void each_rule_leads_to_a_class_that_is_there() throws IOException {
        List<MatchResult> rules = RULE.matcher(Files.readString(DOCS.resolve("rules.md")))
                .results()
                .toList();
        assertThat(rules).hasSizeGreaterThanOrEqualTo(20).allSatisfy(rule -> {
            Path file = DOCS.resolve(rule.group(2)).normalize();
            assertThat(file).isRegularFile();
            assertThat(file.getFileName()).hasToString(rule.group(1) + ".java");
        });
    }

    @Test
    void each_test_that_the_docs_name_is_there() throws IOException {
        List<Path> pages;
        List<Path> tests;
        try (var docs = Files.walk(DOCS);
                var sources = Files.walk(Path.of("src/test/java"))) {
            pages = docs.filter(page -> page.toString().endsWith(".md") && !page.endsWith("CHANGELOG.md"))
                    .toList();
            tests = sources.filter(source -> source.toString().endsWith("Test.java"))
                    .toList();
        }
        for (Path page : pages) {
            for (MatchResult named :
                    TEST.matcher(Files.readString(page)).results().toList()) {
                String method = named.group(2) == null ? "" : named.group(2);
                assertThat(tests)
                        .as("%s names %s", page, named.group())
                        .filteredOn(test -> test.endsWith(named.group(1) + ".java"))
                        .anySatisfy(test -> assertThat(test).content().contains(method));
            }
        }
    }
}
