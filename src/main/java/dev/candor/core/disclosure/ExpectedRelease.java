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
import java.util.stream.IntStream;

/**
 * The release of a planned wave with assumed answers. The real tally counts them, so a plan is rounded like the result.
 */
public final class ExpectedRelease {
    private final Question scale;
    private final Policy policy;

    public ExpectedRelease(Question scale, Policy policy) {
        this.scale = scale;
        this.policy = policy;
    }

    /** The release if {@code percent} of the answers are favourable and all others neutral. */
    public Release of(int asked, int answers, int percent) {
        int favourable = (percent * answers + 50) / 100;
        List<Ballot> ballots = new ArrayList<>(Collections.nCopies(favourable, ballot(Sentiment.FAVOURABLE)));
        ballots.addAll(Collections.nCopies(answers - favourable, ballot(Sentiment.NEUTRAL)));
        ReleaseHeading heading = new ReleaseHeading("", "", "", LocalDate.EPOCH);
        return new Tally(new TallyInput(heading, List.of(scale), List.of(), MembershipChange.NONE, asked, policy))
                .count(ballots);
    }

    private Ballot ballot(Sentiment sentiment) {
        QuestionType type = scale.type();
        int point = IntStream.rangeClosed(type.low(), type.high())
                .filter(each -> type.sentiment(each) == sentiment)
                .findFirst()
                .orElseThrow();
        return new Ballot(0, true, Map.of(scale.id(), new Answer.Point(point)));
    }
}
