package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.survey.GenerationOptions;
import dev.candor.core.survey.Question;
import dev.candor.core.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Warnings that many generations of a product are in use, or that the older ones do not lose users, from published cells. */
final class GenerationWarnings {
    /** From this number of generations in use on, a warning says so. */
    private static final int MANY = 3;

    private GenerationWarnings() {}

    /**
     * The warnings that hold for this release.
     *
     * @param question which generation one uses
     * @param oldestFirst the releases that ask it, up to the latest
     */
    static List<String> of(Question question, Release release, List<Release> oldestFirst) {
        List<String> warnings = new ArrayList<>();
        if (release.cell(question) instanceof Shown shown) {
            tooMany(GenerationOptions.of(question), release, shown).ifPresent(warnings::add);
        }
        OlderShare.of(question, oldestFirst)
                .standstill()
                .map(unseen -> "*The share of people who use an older generation has not clearly changed in the last "
                        + OlderShare.WAVES + " surveys.* " + unseen)
                .ifPresent(warnings::add);
        return warnings;
    }

    /**
     * That many generations are in use. One is if the published shares leave no doubt that somebody uses it alone; of many, the
     * option for several does not say which.
     */
    private static Optional<String> tooMany(GenerationOptions options, Release release, Shown shown) {
        List<String> used = options.generations().stream()
                .filter(option ->
                        CountsBehindCell.of(shown, option, release).shares().low() > 0)
                .map(option -> MarkupEscape.of(options.names().get(option)))
                .toList();
        return used.size() < MANY
                ? Optional.empty()
                : Optional.of("*At least " + used.size() + " generations are in use:* " + WordList.and(used) + ".");
    }
}
