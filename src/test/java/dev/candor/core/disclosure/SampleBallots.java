package dev.candor.core.disclosure;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Themes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** A survey of every kind of question, and ballots for it. */
final class SampleBallots {
    static final Question SATISFACTION = new Question("satisfaction", QuestionType.RATING, "Satisfied?", List.of());
    static final Question EASE = new Question("ease", QuestionType.EASE, "Easy?", List.of());
    static final Question RECOMMEND = new Question("recommend", QuestionType.NPS, "Recommend?", List.of());
    static final Question PAIN = new Question(
            "pain", QuestionType.MULTI, "What slows you down?", List.of("queueing", "flaky tests", "docs"));
    static final Question INSTEAD =
            new Question("instead", QuestionType.SINGLE, "What instead?", List.of("make", "scripts", "nothing"));
    static final Question ONE_THING = new Question("one-thing", QuestionType.TEXT, "What should change?", List.of());
    static final List<Question> ALL = List.of(SATISFACTION, EASE, RECOMMEND, PAIN, INSTEAD, ONE_THING);
    static final ReleaseHeading HEADING = new ReleaseHeading("ci-pulse-7", "ci-pulse", "ci", LocalDate.of(2026, 3, 31));

    private SampleBallots() {}

    static ReportingGroup group(int number) {
        return new ReportingGroup(number, "team-" + number, "Team " + number);
    }

    static List<ReportingGroup> groups(int count) {
        return IntStream.range(0, count).mapToObj(SampleBallots::group).toList();
    }

    static TallyInput tallyInput(List<Question> questions, int groups) {
        return new TallyInput(HEADING, questions, groups(groups), MembershipChange.NONE, 200, Policy.FLOOR);
    }

    /** Of one group, with comments counted by these themes. */
    static TallyInput tallyInput(List<Question> questions, Themes themes) {
        return new TallyInput(HEADING, questions, groups(1), MembershipChange.NONE, 200, false, Policy.FLOOR, themes);
    }

    /** The coding and figure of a share, without regard to the range of answers. */
    static String label(Share share) {
        return switch (share.coding()) {
                    case ABOUT -> "";
                    case AT_MOST -> "≤ ";
                    case AT_LEAST -> "≥ ";
                    case UNDER -> "< ";
                }
                + share.percent() + " %";
    }

    static Ballot rated(int group, int point) {
        return new Ballot(group, true, Map.of("satisfaction", new Answer.Point(point)));
    }

    static Ballot commented(String text, CommentReaders readers) {
        return new Ballot(0, true, Map.of("one-thing", new Answer.Words(text, readers)));
    }

    static TrueCounts rating(Integer... bins) {
        return counts(SATISFACTION, List.of(bins));
    }

    static TrueCounts counts(Question question, List<Integer> bins) {
        return new TrueCounts(
                question, bins.stream().mapToInt(Integer::intValue).sum(), bins);
    }

    /** One ballot per point, given per group, such as {@code "3 3 4 5 5"}. */
    static List<Ballot> rated(String... groups) {
        List<Ballot> ballots = new ArrayList<>();
        for (int group = 0; group < groups.length; group++) {
            for (String point : groups[group].split(" ", -1)) {
                ballots.add(rated(group, Integer.parseInt(point)));
            }
        }
        return ballots;
    }

    /** Random ballots of so many groups with skips, non-users and comments; most members of a group share an opinion. */
    static List<Ballot> ballots(Random random, int groups, int mostPerGroup) {
        List<Ballot> ballots = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            int usualSegment = random.nextInt(3);
            int people = random.nextInt(mostPerGroup + 1);
            for (int i = 0; i < people; i++) {
                ballots.add(random.nextInt(8) == 0 ? Ballot.notUsed(group) : ballot(random, group, usualSegment));
            }
        }
        return ballots;
    }

    private static Ballot ballot(Random random, int group, int usualSegment) {
        Map<String, Answer> answers = new HashMap<>();
        boolean differs = random.nextInt(5) == 0;
        int segment = differs ? random.nextInt(3) : usualSegment;
        answers.put(
                "satisfaction", new Answer.Point(List.of(1, 3, 4).get(segment) + random.nextInt(segment == 1 ? 1 : 2)));
        answers.put("ease", new Answer.Point(List.of(1, 4, 5).get(segment) + random.nextInt(segment == 1 ? 1 : 3)));
        answers.put("recommend", new Answer.Point(List.of(0, 7, 9).get(segment) + random.nextInt(2)));
        answers.put("pain", new Answer.Chosen(Set.copyOf(List.of(segment, random.nextInt(3)))));
        answers.put("instead", new Answer.Chosen(Set.of(segment)));
        CommentReaders readers = List.of(CommentReaders.values()).get(random.nextInt(2));
        answers.put("one-thing", new Answer.Words("words " + random.nextInt(50), readers));
        ALL.forEach(
                question -> answers.compute(question.id(), (id, answer) -> random.nextInt(12) == 0 ? null : answer));
        return new Ballot(group, true, answers);
    }
}
