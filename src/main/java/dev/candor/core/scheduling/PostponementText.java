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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Explains to owners why a survey is not opened: what it "is", after its name. Names nobody and no number of people. */
public final class PostponementText {
    private final Catalogue catalogue;
    private final UnaryOperator<String> names;

    /** Text about surveys of this catalogue, and of owners; {@code names} gives what people read for the id of a survey. */
    public PostponementText(Catalogue catalogue, UnaryOperator<String> names) {
        this.catalogue = catalogue;
        this.names = names;
    }

    /** The survey is postponed: which surveys reached its people first, and what happens next. */
    String postponed(Survey survey, Selection.ContactLimitReached limit, Instant now) {
        return "is postponed: " + contactLimitReached(survey, limit, now)
                + ". It opens as soon as enough people can be asked again. If it would have closed by then, it is"
                + " skipped.";
    }

    /** The contact limit, and which surveys asked its people; a clause without a full stop. */
    public String contactLimitReached(Survey survey, Selection.ContactLimitReached limit, Instant now) {
        return contactLimitReached(survey, limit, now, now);
    }

    /** The same at {@code at}, foreseen at {@code now}: what is asked after that is still to come. */
    String contactLimitReached(Survey survey, Selection.ContactLimitReached limit, Instant at, Instant now) {
        Map<Boolean, List<String>> winners = limit.lastContacts().get().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.partitioningBy(
                        winner -> winner.getValue().isAfter(now),
                        Collectors.mapping(
                                winner -> names.apply(winner.getKey())
                                        + reason(survey, winner.getKey(), winner.getValue(), at)
                                                .map(why -> " (" + why + ")")
                                                .orElse(""),
                                Collectors.toList())));
        return "people are asked "
                + catalogue.contactLimit().map(ContactLimit::label).orElse("without a limit")
                + ", and most of its people "
                + Stream.of(
                                by("were asked by ", winners.getOrDefault(false, List.of())),
                                by("will be asked by ", winners.getOrDefault(true, List.of())))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" or "));
    }

    private static Optional<String> by(String verb, List<String> winners) {
        return winners.isEmpty() ? Optional.empty() : Optional.of(verb + String.join(" and ", winners));
    }

    /** Why this one and not the other; empty if it simply came first. */
    private Optional<String> reason(Survey loser, String winner, Instant asked, Instant at) {
        if (loser.id().equals(winner)) {
            return Optional.of("its own last wave");
        }
        return catalogue.survey(winner).filter(won -> !asked.isBefore(at)).map(won -> {
            int theirs = catalogue.productOf(won).priority();
            int its = catalogue.productOf(loser).priority();
            return theirs < its ? "priority " + theirs + " before " + its : "whose last wave was longer ago";
        });
    }

    /** The survey has too few people to be opened, and how to change that. */
    String tooFew(Survey survey, Selection.TooFew few) {
        Product product = catalogue.productOf(survey);
        return "is not opened: fewer than " + few.needed() + " people would be asked, too few to show"
                + " any result. Whoever looks after Candor's configuration can widen the audience of `"
                + product.id() + "`" + (product.exclude().isEmpty() ? "" : ", exclude fewer people")
                + (survey.sample().isEveryone()
                        ? ""
                        : ", or raise the survey's sample, which is "
                                + survey.sample().text())
                + ".";
    }

    /** The survey would close before its people have working hours, and how to change that. */
    String outOfHours(Selection.OutOfHours out) {
        return "is not opened: fewer than " + out.needed()
                + " of its people have working hours before it"
                + " closes. Whoever looks after Candor's configuration can change the survey's"
                + " `schedule` or raise `open_for`.";
    }
}
