package dev.candor.core.ui.result;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.disclosure.Tally;
import dev.candor.core.disclosure.TallyInput;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Themes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Builds the release of a wave from ballots. */
public final class ReleaseBuilder {
    public static final Product CI =
            new Product("ci", "CI", List.of("U0PM", "S0PLATFORM"), "C0CI", List.of("C0ENG"), List.of("jenkins"));
    public static final Product JENKINS =
            new Product("jenkins", "Jenkins", List.of("U0OLD"), "C0JENKINS", List.of("C0ENG"), List.of());
    public static final Question RATING =
            new Question("satisfaction", QuestionType.RATING, "Overall, how satisfied are you with CI?", List.of());
    public static final Question EASE =
            new Question("ease", QuestionType.EASE, "CI made it easy to ship my last change.", List.of());
    public static final Question RECOMMEND =
            new Question("recommend", QuestionType.NPS, "How likely are you to recommend CI?", List.of());
    public static final Question CHANGE =
            new Question("change", QuestionType.CHANGE, "Compared with last month, how is CI?", List.of());
    public static final Question PAIN = new Question(
            "pain",
            QuestionType.MULTI,
            "What slows you down?",
            List.of("queueing", "flaky tests", "slow builds", "docs"));
    public static final Question THING =
            new Question("one-thing", QuestionType.TEXT, "What one thing should we change?", List.of());

    private final ReleaseHeading heading;
    private final List<Question> questions;
    private final List<Ballot> ballots = new ArrayList<>();
    private List<ReportingGroup> groups = List.of();
    private int roster = 70;
    private Policy policy = Policy.FLOOR;
    private Themes themes = Themes.NONE;
    private MembershipChange changes = MembershipChange.NONE;

    private ReleaseBuilder(ReleaseHeading heading, List<Question> questions) {
        this.heading = heading;
        this.questions = questions;
    }

    /** A wave of CI's survey that closed on this day, such as {@code 2026-11-03}. */
    public static ReleaseBuilder ci(String closed, Question... questions) {
        return of(CI, "ci-pulse", closed, questions);
    }

    public static ReleaseBuilder of(Product product, String survey, String closed, Question... questions) {
        String wave = survey + "-" + closed;
        return new ReleaseBuilder(
                new ReleaseHeading(wave, survey, product.id(), LocalDate.parse(closed)), List.of(questions));
    }

    /** A release of CI with one scale, and these numbers of answers at its upper end, in its middle and at its lower end. */
    public static Release rated(String closed, Question scale, int asked, int good, int neither, int bad) {
        QuestionType type = scale.type();
        int middle = type == QuestionType.NPS ? 8 : (type.low() + type.high()) / 2;
        return ci(closed, scale)
                .asked(asked)
                .rated(0, good, type.high())
                .rated(0, neither, middle)
                .rated(0, bad, type.low())
                .release();
    }

    /** A release of CI in which so many people chose the first and the second option of this question. */
    public static Release pains(String closed, Question pain, int first, int second) {
        return ci(closed, pain)
                .asked(60)
                .answered(0, first, Map.of(pain.id(), chosen(0)))
                .answered(0, second, Map.of(pain.id(), chosen(1)))
                .release();
    }

    public ReleaseBuilder policy(Policy thresholds) {
        policy = thresholds;
        return this;
    }

    /** Counts these themes. */
    public ReleaseBuilder themes(Themes dictionary) {
        themes = dictionary;
        return this;
    }

    public ReleaseBuilder asked(int people) {
        roster = people;
        return this;
    }

    /** One person left since an earlier result. */
    public ReleaseBuilder oneLeft() {
        changes = new MembershipChange(
                Map.of(), List.of(new MembershipChange.Difference(1, roster + 1, OptionalInt.empty())));
        return this;
    }

    /** The reportable groups, numbered in this order, each by its key and name. */
    public ReleaseBuilder groups(String... names) {
        List<ReportingGroup> named = new ArrayList<>();
        for (String name : names) {
            named.add(new ReportingGroup(
                    named.size(), name.toLowerCase(Locale.ROOT).replace(" and ", "+"), name));
        }
        groups = named;
        return this;
    }

    /** {@code people} of this group give this point to the first question. */
    public ReleaseBuilder rated(int group, int people, int point) {
        return answered(group, people, Map.of(questions.get(0).id(), new Answer.Point(point)));
    }

    public ReleaseBuilder answered(int group, int people, Map<String, Answer> answers) {
        for (int i = 0; i < people; i++) {
            ballots.add(new Ballot(group, true, answers));
        }
        return this;
    }

    /** Adds a person who does not use the product and gives these answers. */
    public ReleaseBuilder answeredByOther(int group, Map<String, Answer> answers) {
        ballots.add(new Ballot(group, false, answers));
        return this;
    }

    /** Adds people who do not use the product. */
    public ReleaseBuilder nonUsers(int group, int people) {
        for (int i = 0; i < people; i++) {
            ballots.add(Ballot.notUsed(group));
        }
        return this;
    }

    /** Adds a person who gives the first question a 4 and writes this comment. */
    public ReleaseBuilder comment(String words, CommentReaders readers) {
        Map<String, Answer> answers = new HashMap<>();
        answers.put(questions.get(0).id(), new Answer.Point(4));
        answers.put(THING.id(), new Answer.Words(words, readers));
        return answered(0, 1, answers);
    }

    public Release release() {
        return new Tally(tallyInput()).count(ballots);
    }

    public Release voidedRelease() {
        return new Tally(tallyInput()).voided();
    }

    public static Answer chosen(Integer... options) {
        return new Answer.Chosen(Set.of(options));
    }

    private TallyInput tallyInput() {
        return new TallyInput(heading, questions, groups, changes, roster, false, policy, themes);
    }
}
