package dev.candor.core.response;

import dev.candor.CoreFixture;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Survey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A wave of three people with these questions, and the ballots read from its form. */
final class BranchingWave {
    private BranchingWave() {}

    static Wave of(List<Question> questions) {
        Survey survey = new Survey("ci-pulse", "ci", Optional.empty(), Duration.ofDays(5), List.of(), questions);
        return new Wave("w", survey, CoreFixture.START, CoreFixture.START, Policy.FLOOR, List.of(), 10);
    }

    static Ballot ballot(List<Question> questions, Map<String, List<String>> values) {
        return ((BallotReader.Reading.Valid) read(questions, values)).ballot();
    }

    static BallotReader.Reading read(List<Question> questions, Map<String, List<String>> values) {
        return new BallotReader(of(questions).survey()).read(3, values);
    }
}
