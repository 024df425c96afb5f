package dev.candor.core.response;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.BranchingQuestion;
import dev.candor.core.survey.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page that shows a respondent the sealed record. */
final class ReceiptPage {
    private final Wave wave;
    private final String product;
    private final String productAndSurvey;

    /** {@code productAndSurvey}: the name of the product, with that of the survey where there are several. */
    ReceiptPage(Wave wave, String product, String productAndSurvey) {
        this.wave = wave;
        this.product = product;
        this.productAndSurvey = productAndSurvey;
    }

    /** The page of this ballot, counted in the group with this name. */
    Page of(Ballot ballot, String group) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Text("*Sealed.* This is the whole record, and nothing else was stored with it:"));
        parts.add(new Part.Text(
                "Product: *" + MarkupEscape.of(productAndSurvey) + "*\nCounted in: *" + MarkupEscape.of(group) + "*"));
        use(ballot).ifPresent(parts::add);
        for (Question question : wave.questions()) {
            Answer answer = ballot.answers().get(question.id());
            if (answer != null) {
                parts.addAll(parts(question, answer));
            }
        }
        parts.add(new Part.Note("Until this closes, it is stored that you answered, so that nobody asks you again. "
                + "Your answers are not stored with it. They are opened only to be counted. After that, only the published "
                + "result remains."));
        return new Page("Your answers are sealed.", parts);
    }

    /** What the record says about the use of the product, unless the answer to the branching question says it. */
    private Optional<Part> use(Ballot ballot) {
        Optional<BranchingQuestion> branching = wave.survey().branchingQuestion();
        if (branching.isEmpty()) {
            return ballot.usesProduct() ? Optional.empty() : Optional.of(new Part.Text("Answer: *does not use it*"));
        }
        Question question = branching.get().question();
        return ballot.answers().containsKey(question.id())
                ? Optional.empty()
                : Optional.of(new Part.Text(
                        MarkupEscape.of(question.wording()) + "\n*no answer: you are counted among those who use it*"));
    }

    private List<Part> parts(Question question, Answer answer) {
        if (answer instanceof Answer.Point point) {
            return List.of(new Part.Text(MarkupEscape.of(question.wording()) + "\n*"
                    + question.type().point(point.value()) + "*"));
        }
        if (answer instanceof Answer.Chosen chosen) {
            String options = chosen.options().stream()
                    .sorted()
                    .map(question.options()::get)
                    .map(MarkupEscape::of)
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
            return List.of(new Part.Text(MarkupEscape.of(question.wording()) + "\n*" + options + "*"));
        }
        Answer.Words words = (Answer.Words) answer;
        return List.of(
                new Part.Text(MarkupEscape.of(question.wording())),
                new Part.Quote(words.text()),
                new Part.Note(readers(words.readers())));
    }

    private String readers(CommentReaders readers) {
        if (readers == CommentReaders.NOBODY) {
            return "Nobody can read this. If enough people answer, it is counted in themes such as "
                    + MarkupEscape.of(wave.survey().themes().names().get(0))
                    + ". The words are destroyed at the close.";
        }
        int enough = wave.policy().minComments();
        String who = readers == CommentReaders.OWNERS
                ? "the owners of " + MarkupEscape.of(product) + ", as they were when this survey opened"
                : "everyone who sees the results, or the owners of " + MarkupEscape.of(product)
                        + " alone if fewer than " + enough + " comments were written for everyone";
        return "Who can read this: " + who + ". Comments are destroyed unread at the close if fewer than "
                + wave.policy().minCommentBallots()
                + " people who use it answered, or fewer than " + enough + " comments came.";
    }
}
