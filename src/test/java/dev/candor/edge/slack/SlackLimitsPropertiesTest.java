package dev.candor.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.page.Button;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

final class SlackLimitsPropertiesTest {
    @Property(tries = 150)
    void a_message_is_never_refused(@ForAll("pages") Page page) {
        assertThat(SlackLimits.brokenByMessage(BlockRenderer.message(page))).isEmpty();
        assertThat(BlockRenderer.summary(page).length()).isBetween(1, 4_000);
    }

    @Property(tries = 150)
    void a_home_tab_is_never_refused(@ForAll("pages") Page page) {
        assertThat(SlackLimits.brokenByView(ViewRenderer.home(page, ChartRenderer.textOnly())))
                .isEmpty();
    }

    @Property(tries = 150)
    void a_form_is_never_refused(@ForAll("forms") Form form) {
        assertThat(SlackLimits.brokenByView(ViewRenderer.modal(form))).isEmpty();
    }

    @Property(tries = 150)
    void no_word_is_lost_when_a_text_is_split(@ForAll("words") String words) {
        List<String> pieces = SlackText.pieces(SlackText.escape(words), 100);

        assertThat(pieces).allMatch(piece -> piece.length() <= 100);
        assertThat(String.join("", pieces).replaceAll("\\s", ""))
                .isEqualTo(SlackText.escape(words).replaceAll("\\s", ""));
    }

    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> letters = Arbitraries.of("a", "b", " ", "&", "<", ">", "'", "\"", "\\", "\n", "🙂", "é", "…")
                .list()
                .ofMaxSize(60)
                .map(list -> String.join("", list));
        return Arbitraries.frequencyOf(
                Tuple.of(6, letters),
                Tuple.of(2, letters.map(text -> text.repeat(60))),
                Tuple.of(1, Arbitraries.of("&", "🙂", "x", "<!channel> ").map(text -> text.repeat(4_000))));
    }

    @Provide
    Arbitrary<Page> pages() {
        Arbitrary<String> summary = words().map(text -> text.isBlank() ? "a" : text);
        return Combinators.combine(summary, parts().list().ofMaxSize(130)).as(Page::new);
    }

    @Provide
    Arbitrary<Form> forms() {
        Arbitrary<String> submit = Arbitraries.of("", "Send", "Seal my answers and send them all");
        return Combinators.combine(
                        words(), submit, Arbitraries.strings().alpha().ofMaxLength(3_000), fields())
                .as((title, label, about, fields) -> new Form("ballot", title, label, about, fields));
    }

    private Arbitrary<List<Field>> fields() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        words(),
                        words(),
                        Arbitraries.integers().between(1, 150))
                .as((kind, label, hint, size) -> field(kind, label, hint, size))
                .list()
                .ofMaxSize(20)
                .flatMap(inputs -> parts().list().ofMaxSize(100).map(parts -> named(inputs, parts)));
    }

    private static Field field(int kind, String label, String hint, int size) {
        List<Field.Choice> choices = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            choices.add(new Field.Choice("v" + i, label));
        }
        return switch (kind) {
            case 0 -> new Field.PickOne("", "answer", label, choices, Optional.of("v0"));
            case 1 -> new Field.PickMany("", "answer", label, choices.subList(0, Math.min(size, 10)), List.of());
            case 2 -> new Field.PickDay("", "answer", label, hint, Optional.of(LocalDate.EPOCH));
            case 3 -> new Field.WriteLink("", "answer", label, hint, "https://wiki.example");
            default -> new Field.Write("", "answer", label, hint, size * 100 - 100, "");
        };
    }

    private static List<Field> named(List<Field> inputs, List<Part> parts) {
        List<Field> fields = new ArrayList<>();
        for (Field field : inputs) {
            String id = "f" + fields.size();
            if (field instanceof Field.PickOne one) {
                fields.add(new Field.PickOne(id, one.action(), one.label(), one.choices(), one.chosen()));
            } else if (field instanceof Field.PickMany many) {
                fields.add(new Field.PickMany(id, many.action(), many.label(), many.choices(), List.of()));
            } else if (field instanceof Field.Write write) {
                fields.add(new Field.Write(id, write.action(), write.label(), write.hint(), write.maxLength(), ""));
            } else if (field instanceof Field.PickDay day) {
                fields.add(new Field.PickDay(id, day.action(), day.label(), day.hint(), day.chosen()));
            } else if (field instanceof Field.WriteLink link) {
                fields.add(new Field.WriteLink(id, link.action(), link.label(), link.hint(), link.initial()));
            }
        }
        parts.forEach(part -> fields.add(fields.size() / 2, new Field.Shown(part)));
        return fields;
    }

    private Arbitrary<Part> parts() {
        Arbitrary<Button> button = Combinators.combine(
                        Arbitraries.of("prompt.answer", "prompt.skip", "home.stop", "home.pause"),
                        words(),
                        Arbitraries.of(true, false))
                .as((action, label, primary) -> new Button(action, label, "wave-1", primary, Optional.empty()));
        return Arbitraries.oneOf(
                words().map(Part.Title::new),
                words().map(Part.Text::new),
                words().map(Part.Note::new),
                words().map(text -> new Part.Linked(text, "More about it", "https://wiki.example/runners")),
                words().map(Part.Quote::new),
                Arbitraries.just(new Part.Divider()),
                Combinators.combine(
                                words(), Arbitraries.of("U1234", "S5678").list().ofMaxSize(700))
                        .as(Part.People::new),
                button.list().ofMaxSize(60).map(Part.Buttons::new));
    }
}
