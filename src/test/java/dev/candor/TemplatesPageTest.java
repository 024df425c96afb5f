package dev.candor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the page of templates to the code. */
final class TemplatesPageTest {
    private static final Product CI = product("ci", "CI", List.of("jenkins"));
    private static final Catalogue CATALOGUE =
            new Catalogue(List.of(CI, product("jenkins", "Jenkins", List.of())), List.of(), List.of());

    private static Product product(String id, String name, List<String> replaces) {
        return new Product(id, name, List.of("U0PM"), "C0CI", List.of("C0ENG"), replaces);
    }

    @Test
    void the_page_lists_what_each_template_asks_in_the_words_that_people_read() throws IOException {
        String usage = table("usage", "Use before opinion", Template.usage(CATALOGUE, CI, Template.USED_WITHIN_DAYS));
        String templates = Stream.of(Template.values())
                .map(template -> table(template.word(), template.title(), template.questions(CATALOGUE, CI)))
                .collect(Collectors.joining("\n"));
        assertThat(Path.of("src/docs/templates.md")).content().endsWith("\n" + templates + "\n" + usage);
        assertThat(Files.readString(Path.of("README.md"))).contains("(src/docs/templates.md)");
    }

    private static String table(String word, String title, List<Question> questions) {
        return "## `" + word + "`: " + title + "\n\n| question | type | options |\n|---|---|---|\n"
                + questions.stream().map(TemplatesPageTest::row).collect(Collectors.joining());
    }

    private static String row(Question question) {
        return "| " + question.wording() + " | " + question.type().word() + " | "
                + String.join("; ", question.options()) + " |\n";
    }
}
