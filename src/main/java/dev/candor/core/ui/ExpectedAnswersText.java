package dev.candor.core.ui;

import dev.candor.core.disclosure.ExpectedRelease;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.sampling.ExpectedResponse;
import dev.candor.core.sampling.GroupSize;
import dev.candor.core.sampling.RoundedHeadcount;
import dev.candor.core.survey.CaptivityQuestions;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.ScalePerProduct;
import dev.candor.core.survey.Survey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** States how many answers a wave can expect, and what could be shown of them: the real tally decides, by their number. */
final class ExpectedAnswersText {
    private final Policy policy;
    private final Survey survey;
    private final int asked;
    private final ExpectedResponse expected;
    private final List<GroupSize> groups;
    private final ExpectedUse use;
    private final int answers;
    private final List<Question> counted;

    private ExpectedAnswersText(
            Policy policy,
            Survey survey,
            int asked,
            ExpectedResponse expected,
            List<GroupSize> groups,
            List<Release> past) {
        this.policy = policy;
        this.survey = survey;
        this.asked = asked;
        this.expected = expected;
        this.groups = groups;
        use = ExpectedUse.of(survey, past);
        answers = expected.answersExpectedOf(asked);
        counted = survey.questions().stream()
                .filter(question -> question.isCounted() && !question.isOfBranch())
                .toList();
    }

    /**
     * Such as {@code About 20 answers are expected, if 50 % answer: enough for figures, but not by team}.
     *
     * @param asked number of people asked
     * @param past releases of the product, newest first
     */
    static String of(
            Policy policy,
            Survey survey,
            int asked,
            ExpectedResponse expected,
            List<GroupSize> groups,
            List<Release> past) {
        return new ExpectedAnswersText(policy, survey, asked, expected, groups, past).text();
    }

    private String text() {
        String condition = "If " + expected.percent() + " % answer, ";
        if (answers < policy.minGroup()) {
            return condition + "fewer than " + policy.minGroup()
                    + " answers are expected. Most likely nothing could be shown.";
        }
        // Computed from the rounded number of people shown beside it, so that the two match.
        int about = expected.answersExpectedOf(rounded(asked));
        return condition + "about " + rounded(about) + " answers are expected." + users(about) + " That is " + enough()
                + "." + less();
    }

    private static int rounded(int people) {
        return RoundedHeadcount.of(people).rounded();
    }

    private String users(int about) {
        int users = rounded(use.answersOfUsers(about));
        return users < rounded(about) ? " About " + users + " of them are from users, as last time." : "";
    }

    /** What the answers are enough for, judged by the question that is shown best. */
    private String enough() {
        List<PrecisionLevel> shown = Stream.concat(
                        counted.stream().flatMap(question -> precision(List.of(question)).stream()),
                        scores().stream().flatMap(items -> precision(items).stream()))
                .toList();
        if (shown.stream().anyMatch(level -> level != PrecisionLevel.WORDS)) {
            return teams() ? "enough for figures, also by team" : "enough for figures, but not by team";
        }
        if (shown.isEmpty()) {
            return counted.isEmpty() && scores().isEmpty()
                    ? (showsComments() ? "enough for comments" : "too few for comments")
                    : "too few for the " + (counted.isEmpty() ? "score" : "questions to users");
        }
        return counted.stream().allMatch(question -> question.type() == QuestionType.SINGLE)
                ? "enough to name an option that 60 % or more choose, not for figures"
                : "enough for words, not for figures";
    }

    /** What is shown less well than the best, a sentence each. */
    private String less() {
        StringBuilder sentences = new StringBuilder();
        boolean figures = counted.stream().anyMatch(this::showsFigures);
        if (figures && counted.stream().anyMatch(this::namesMajorityAlone)) {
            sentences.append(" For questions with one choice, only an option that 60 % or more choose is named.");
        }
        sentences.append(lessOfDerived());
        sentences.append(lessOfGenerations(figures));
        if (survey.questions().stream().anyMatch(question -> question.type() == QuestionType.TEXT)
                && !showsComments()) {
            sentences
                    .append(" Comments take ")
                    .append(policy.minCommentBallots())
                    .append(" answers.");
        }
        return sentences.toString();
    }

    /** What the questions take that are computed from several answers of one person, where they are not shown. */
    private String lessOfDerived() {
        StringBuilder sentences = new StringBuilder();
        String take = " about " + ExpectedRelease.answersForDerived() + " answers";
        if (scores().stream().anyMatch(items -> precision(items).isEmpty())) {
            sentences.append(" A score takes").append(take).append(".");
        }
        Optional<CaptivityQuestions> captivity = CaptivityQuestions.of(survey.questions());
        if (captivity.filter(three -> isTooFew(three.satisfaction())).isPresent()) {
            sentences.append(" The four groups of users take").append(take).append(" from users.");
        }
        List<Question> scales = ScalePerProduct.of(survey.questions());
        if (scales.size() > 1 && isTooFew(scales.get(0))) {
            String share = " The share that is unfavourable to every product takes";
            sentences.append(share).append(take).append(".");
        }
        return sentences.toString();
    }

    private boolean isTooFew(Question question) {
        return use.answersOf(question, answers) < ExpectedRelease.answersForDerived();
    }

    /** What the questions to the users of one generation take, where they are shown less well than others. */
    private String lessOfGenerations(boolean figures) {
        boolean less = survey.questions().stream()
                .filter(question -> question.isCounted()
                        && !question.askedOf().generations().isEmpty())
                .anyMatch(question -> figures
                        ? !showsFigures(question)
                        : precision(List.of(question)).isEmpty());
        int needed = figures ? ExpectedRelease.answersForFiguresOfGeneration() : policy.minGroup();
        return less
                ? " For " + (figures ? "figures" : "words") + " about one generation, " + needed
                        + " of its users must answer."
                : "";
    }

    private boolean showsFigures(Question question) {
        return precision(List.of(question))
                .filter(level -> level != PrecisionLevel.WORDS)
                .isPresent();
    }

    private boolean namesMajorityAlone(Question question) {
        return question.type() == QuestionType.SINGLE
                && precision(List.of(question))
                        .filter(PrecisionLevel.WORDS::equals)
                        .isPresent();
    }

    private boolean showsComments() {
        return answers >= policy.minCommentBallots();
    }

    private List<List<Question>> scores() {
        return ExpectedResult.scores(survey);
    }

    private boolean teams() {
        return !ExpectedResult.reportableGroups(policy, survey, use, asked, expected, groups)
                .isEmpty();
    }

    private Optional<PrecisionLevel> precision(List<Question> questions) {
        return new ExpectedRelease(questions, policy).precision(use.answersOf(questions.get(0), answers), answers);
    }
}
