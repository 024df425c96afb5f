package dev.candor.privacy.disclosure;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.disclosure.Tally;
import dev.candor.core.disclosure.TallyInput;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The results of one question that Candor's real tally publishes. */
final class CandorDisclosure implements Disclosure {
    private final Question question;
    private final TallyInput input;

    /**
     * Disclosure of a question of this type, with this many reported groups; further groups count in the total only.
     */
    CandorDisclosure(QuestionType type, int groups) {
        this(type, groups, MembershipChange.NONE);
    }

    CandorDisclosure(QuestionType type, int groups, MembershipChange changes) {
        question = new Question("q", type, "How is it?", options(type));
        List<ReportingGroup> named = IntStream.range(0, groups)
                .mapToObj(i -> new ReportingGroup(i, "team-" + i, "Team " + i))
                .toList();
        ReleaseHeading heading = new ReleaseHeading("ci-pulse-7", "ci-pulse", "ci", LocalDate.of(2026, 11, 24));
        // Below twenty people asked, participation is not published; it is attacked separately.
        input = new TallyInput(heading, List.of(question), named, changes, 19, Policy.FLOOR);
    }

    @Override
    public Release published(PossibleWorld world) {
        return new Tally(input).count(ballots(world));
    }

    Question question() {
        return question;
    }

    private static List<String> options(QuestionType type) {
        return switch (type) {
            case SINGLE -> List.of("queueing", "flaky tests", "docs");
            case MULTI -> List.of("queueing", "docs");
            case RATING, EASE, NPS, CHANGE, AGREE, CHOOSE, SCORE, TEXT -> List.of();
        };
    }

    private List<Ballot> ballots(PossibleWorld world) {
        List<Ballot> ballots = new ArrayList<>();
        for (int group = 0; group < world.groups().size(); group++) {
            for (int opinion = 0; opinion < PossibleWorld.OPINIONS; opinion++) {
                int people = world.groups().get(group).get(opinion);
                Ballot ballot = new Ballot(group, true, Map.of("q", answer(opinion)));
                ballots.addAll(Collections.nCopies(people, ballot));
            }
        }
        return ballots;
    }

    private Answer answer(int opinion) {
        return switch (question.type()) {
            case RATING -> new Answer.Point(List.of(5, 3, 1).get(opinion));
            case EASE -> new Answer.Point(List.of(7, 4, 1).get(opinion));
            case NPS -> new Answer.Point(List.of(10, 8, 0).get(opinion));
            case CHANGE -> new Answer.Point(List.of(3, 2, 1).get(opinion));
            case SINGLE -> new Answer.Chosen(Set.of(opinion));
            case MULTI ->
                new Answer.Chosen(List.of(Set.of(0), Set.of(1), Set.of(0, 1)).get(opinion));
            case AGREE -> new Answer.Point(List.of(5, 3, 1).get(opinion));
            case CHOOSE -> new Answer.Point(List.of(4, 3, 1).get(opinion));
            case SCORE, TEXT -> throw new IllegalArgumentException("comments are not counted");
        };
    }
}
