package dev.candor.core.ui;

import dev.candor.core.page.Field;
import dev.candor.core.page.Field.Choice;
import dev.candor.core.page.Form;
import dev.candor.core.page.Part;
import dev.candor.core.sampling.RoundedHeadcount;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Surveys;
import dev.candor.core.ui.result.DateTimeText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows an owner what closing a survey early would mean. Has no access to answers. */
final class CloseModal {
    static final String AREA = "close";

    /** Id of the field in which one of several open surveys is chosen. */
    static final String WAVE = "wave";

    private CloseModal() {}

    /** The modal; submitting it closes one of these open waves. */
    static Form of(Product product, List<Wave> open, Surveys surveys, Instant now, ZoneId zone) {
        List<Field> fields = new ArrayList<>();
        List<Choice> waves = new ArrayList<>();
        for (Wave wave : open) {
            if (open.size() > 1) {
                fields.add(new Field.Shown(
                        new Part.Title(surveys.readableName(wave.survey().id()))));
            }
            waves.add(new Choice(wave.id(), surveys.readableName(wave.survey().id())));
            fields.add(new Field.Shown(new Part.Text("It asks "
                    + RoundedHeadcount.of(wave.rosterSize()).label() + ". It is open until "
                    + DateTimeText.yours(zone, wave.closes()) + ", for "
                    + remaining(Duration.between(now, wave.closes())) + " more.\nIf you close it now with"
                    + " fewer than " + wave.policy().minAnswersIfClosedEarly() + " answers, nothing is shown.")));
        }
        if (open.size() > 1) {
            fields.add(Field.PickOne.required(WAVE, "answer", "Which survey?", waves, Optional.empty()));
        }
        fields.add(new Field.Shown(new Part.Note("Nobody can answer after that. A closed survey is never opened again."
                + " Nobody can see how many have answered.")));
        String about = open.size() == 1 ? open.get(0).id() : "";
        return new Form(AREA, "Close early: " + product.name(), "Close now", about, fields);
    }

    /** Such as {@code about 3 days}. */
    private static String remaining(Duration left) {
        long minutes = Math.max(1, left.toMinutes());
        if (minutes < 120) {
            return "about " + minutes + (minutes == 1 ? " minute" : " minutes");
        }
        long hours = (minutes + 30) / 60;
        return "about " + (hours < 48 ? hours + " hours" : (hours + 12) / 24 + " days");
    }
}
