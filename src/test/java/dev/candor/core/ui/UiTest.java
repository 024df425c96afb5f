package dev.candor.core.ui;

import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.page.Form;
import dev.candor.core.ui.result.RenderedPage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Base of tests in a workspace where everyone may see results. */
abstract class UiTest {
    UiFixture fixture;

    @BeforeEach
    void open(@TempDir Path folder) {
        fixture = new UiFixture(folder, true);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** The form of a command, redrawn with these values, as text. */
    String redrawn(String person, String text, Map<String, List<String>> values) {
        return redrawn(fixture, person, text, values);
    }

    /** The form of a command in this workspace, redrawn with these values, as text. */
    static String redrawn(UiFixture company, String person, String text, Map<String, List<String>> values) {
        Form form = ((CommandResponse.Modal) company.handler.command(person, text)).form();
        return company.handler
                .change(
                        person,
                        new FormPress(form.area(), form.context(), "ask.redraw", "", FilledForm.of(form, values)))
                .map(RenderedPage::of)
                .orElseThrow();
    }

    /** The form that a command opens. */
    Form form(String person, String text) {
        return ((CommandResponse.Modal) fixture.handler.command(person, text)).form();
    }

    /** The answer to a command as text. */
    String command(String person, String text) {
        return fixture.command(person, text);
    }

    /** A message as it is written when it is delivered, as text. */
    String written(OutboxMessage message) {
        return RenderedPage.of(fixture.renderer.apply(message).orElseThrow());
    }

    /** What takes the place of a message when a button in it is pressed, as text. */
    String replaced(String person, String action, String value) {
        return RenderedPage.of(((Interactions.Reaction.Replace) fixture.handler.press(person, action, value)).page());
    }

    /** What a field for a time holds when this instant is chosen. */
    static List<String> seconds(String at) {
        return List.of(String.valueOf(Instant.parse(at).getEpochSecond()));
    }

    /** A page of one sentence as text. */
    static String sentence(String sentence) {
        return "(" + sentence + ")\n" + sentence + "\n";
    }
}
