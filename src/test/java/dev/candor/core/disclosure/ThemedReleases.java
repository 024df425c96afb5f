package dev.candor.core.disclosure;

import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Theme;
import dev.candor.core.survey.Themes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Releases of comments, in which three themes are counted. */
final class ThemedReleases {
    static final Themes THEMES = new Themes(List.of(
            new Theme("speed", List.of("slow")),
            new Theme("cost", List.of("bill")),
            new Theme("docs", List.of("docs"))));
    static final Question PRAISE = new Question("praise", QuestionType.TEXT, "What is good?", List.of());

    private ThemedReleases() {}

    /** This number of ballots with the same comment. */
    static List<Ballot> comments(int count, String text, CommentReaders readers) {
        return new ArrayList<>(Collections.nCopies(count, SampleBallots.commented(text, readers)));
    }

    /** The release of these comments among this number of ballots. */
    static Release release(int ballots, List<Ballot> comments) {
        List<Ballot> all = new ArrayList<>(comments);
        all.add(Ballot.notUsed(0));
        all.addAll(Collections.nCopies(ballots - all.size(), new Ballot(0, true, Map.of())));
        return new Tally(SampleBallots.tallyInput(List.of(SampleBallots.ONE_THING, PRAISE), THEMES)).count(all);
    }

    /** The cell of the themes. */
    static Cell cell(Release release) {
        return release.cell(release.themes().orElseThrow());
    }

    /** The figures of the themes as text. */
    static List<String> labels(Release release) {
        return ((Shown) cell(release))
                .shares().stream().map(SampleBallots::label).toList();
    }

    /** How precisely themes are shown at this number of ballots. */
    static PrecisionLevel level(int ballots) {
        return new FigureRounding(Policy.FLOOR)
                .ofThemes(new ThemeCounter.Mentions(THEMES.question(), ballots, List.of()))
                .orElseThrow()
                .level();
    }
}
