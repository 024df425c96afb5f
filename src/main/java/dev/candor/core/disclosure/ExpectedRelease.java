package dev.candor.core.disclosure;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Sentiment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The release of a planned wave with assumed answers. The real tally counts them, so a plan is rounded like the result.
 */
public final class ExpectedRelease {
    private final List<Question> questions;
    private final Policy policy;

    /** Takes one counted question, or all items of one score. */
    public ExpectedRelease(List<Question> questions, Policy policy) {
        this.questions = List.copyOf(questions);
        this.policy = policy;
    }

    /**
     * The release if {@code percent} of the answers are favourable and all others neutral, or unfavourable on a scale without a
     * middle; of a score, if it is this percentage.
     */
    public Release of(int asked, int answers, int percent) {
        return of(asked, answers, answers, percent);
    }

    private Release of(int asked, int respondents, int answers, int percent) {
        int favourable = (percent * answers + 50) / 100;
        List<Ballot> ballots = new ArrayList<>(Collections.nCopies(favourable, ballot(true)));
        ballots.addAll(Collections.nCopies(answers - favourable, ballot(false)));
        ballots.addAll(Collections.nCopies(respondents - answers, new Ballot(0, true, Map.of())));
        ReleaseHeading heading = new ReleaseHeading("", "", "", LocalDate.EPOCH);
        return new Tally(new TallyInput(heading, questions, List.of(), MembershipChange.NONE, asked, policy))
                .count(ballots);
    }

    /** How precisely this number of answers is published, if {@code respondents} answer anything; empty if nothing of them is. */
    public Optional<PrecisionLevel> precision(int answers, int respondents) {
        return of(respondents, respondents, answers, 0).cells().stream()
                .filter(cell -> cell.question().isPresent())
                .flatMap(cell -> cell instanceof Shown shown ? Stream.of(shown.precisionLevel()) : Stream.empty())
                .findFirst();
    }

    /** The fewest answers of users of a generation of which figures are published. */
    public static int answersForFiguresOfGeneration() {
        return Policy.MIN_ANSWERS_FOR_BREAKDOWN;
    }

    /** The fewest answers of which a question is published that is computed from several answers, such as a score. */
    public static int answersForDerived() {
        return Policy.MIN_ANSWERS_FOR_BREAKDOWN;
    }

    private Ballot ballot(boolean favourable) {
        Map<String, Answer> answers = Score.sus(questions)
                .or(() -> Score.umuxLite(questions))
                .map(score -> score.extreme(favourable))
                .orElseGet(() -> Map.of(
                        questions.get(0).id(),
                        questions.get(0).type().isChoice() ? new Answer.Chosen(Set.of(0)) : point(favourable)));
        return new Ballot(0, true, answers);
    }

    private Answer point(boolean favourable) {
        QuestionType type = questions.get(0).type();
        Sentiment sentiment =
                favourable ? Sentiment.FAVOURABLE : type.hasNeutral() ? Sentiment.NEUTRAL : Sentiment.UNFAVOURABLE;
        return IntStream.rangeClosed(type.low(), type.high())
                .filter(each -> type.sentiment(each) == sentiment)
                .mapToObj(Answer.Point::new)
                .findFirst()
                .orElseThrow();
    }
}
