package dev.candor.core.scheduling;

import dev.candor.core.sampling.Selection;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why a survey is not opened, in words for its owners. Never how many people there are, nor who. */
public final class PostponementText {
    private final Catalogue catalogue;

    /** About surveys of this catalogue. */
    public PostponementText(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** That it is put off, against which surveys it lost, and how it goes on. */
    String postponed(Survey survey, Selection.ContactLimitReached spent, Instant now) {
        return name(survey) + " is put off: " + contactLimitReached(survey, spent, now)
                + ". It opens as soon as enough people can be asked again, or is skipped if that is after it would have"
                + " closed.";
    }

    /** Whom it lost against and why, such as {@code of its people, ci-pulse asked …}. */
    public String contactLimitReached(Survey survey, Selection.ContactLimitReached spent, Instant now) {
        List<String> winners = spent.lastContactBySurvey().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(winner -> winner.getKey() + " (" + reason(survey, winner.getKey(), winner.getValue(), now) + ")")
                .toList();
        return "people are asked "
                + catalogue.contactLimit().map(ContactLimit::label).orElse("without a limit")
                + ", and most of those it is for were asked by " + String.join(", ", winners);
    }

    private String reason(Survey loser, String winner, Instant asked, Instant now) {
        Optional<Survey> won = catalogue.survey(winner);
        if (loser.id().equals(winner)) {
            return "its own last wave";
        }
        if (asked.isBefore(now) || won.isEmpty()) {
            return "which came first";
        }
        int theirs = catalogue.productOf(won.get()).priority();
        int its = catalogue.productOf(loser).priority();
        return theirs < its ? "priority " + theirs + " before " + its : "whose last wave was longer ago";
    }

    /** That there are too few people to open it, and the way out. */
    String tooFew(Survey survey, Selection.TooFew few) {
        Product product = catalogue.productOf(survey);
        return name(survey) + " is not opened: fewer than " + few.needed() + " people would be asked, and nothing could"
                + " be shown safely of so few. Whoever looks after Candor's configuration can widen the audience of "
                + product.id() + (product.exclude().isEmpty() ? "" : ", exclude fewer")
                + (survey.sample().isEveryone()
                        ? ""
                        : ", or raise the survey's sample, which is "
                                + survey.sample().text())
                + ".";
    }

    /** That it would close before its people have working hours, and the way out. */
    String outOfHours(Survey survey, Selection.OutOfHours out) {
        return name(survey) + " is not opened: fewer than " + out.needed()
                + " of its people have working hours before it"
                + " closes, so they could not be asked. Whoever looks after Candor's configuration can change the survey's"
                + " schedule, or raise open_for.";
    }

    private String name(Survey survey) {
        return "The survey " + survey.id() + " about "
                + catalogue.productOf(survey).name();
    }
}
