package dev.candor.core.report;

import dev.candor.core.audience.Leaf;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.disclosure.Tier;
import dev.candor.core.disclosure.Withheld;
import dev.candor.core.page.Literal;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What one release says of its product, part by part. */
final class Account {
    private final History history;
    private final Product product;
    private final Release release;

    /** Of the latest release of this history. */
    Account(History history, Release release) {
        this.history = history;
        this.product = history.product();
        this.release = release;
    }

    String title() {
        return product.name() + " – " + Dates.day(release);
    }

    String headline() {
        return Headline.of(product, release);
    }

    /** The headline with its bar, what it means for everyone, how it changed. */
    List<Part> answer() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Text("*" + headline() + "*"));
        if (release.isVoided()) {
            parts.add(new Part.Text(
                    "This survey is void: the key to its answers was lost, or something other than Candor changed them "
                            + "in the database. They are destroyed. Nothing is shown rather than something "
                            + "half right. We are sorry for the time it took you."));
            return parts;
        }
        History.shownHeadline(release).ifPresent(shown -> parts.addAll(drawn(shown)));
        Change.of(history).map(Part.Text::new).ifPresent(parts::add);
        return parts;
    }

    private List<Part> drawn(Shown shown) {
        List<Part> parts = new ArrayList<>();
        Question question = shown.question().orElseThrow();
        if (shown.tier() != Tier.WORDS) {
            parts.add(new Part.Text(Bar.of(shown.shares(), Bar.WIDE) + "\n" + Line.legend(question, shown)));
        }
        parts.add(new Part.Note(
                Literal.of(question.ask()) + " " + Amount.capital(shown.band().label() + " answers.")));
        Everyone.of(release, shown).map(Part.Text::new).ifPresent(parts::add);
        return parts;
    }

    /** Who answered, and how many use the product. */
    List<Part> people() {
        if (release.isVoided()) {
            return List.of();
        }
        OptionalInt share = release.participation();
        String asked = Amount.capital(release.asked().label()) + " were asked";
        String answered = share.isEmpty() ? "." : ", " + participation(share.getAsInt()) + " answered.";
        return List.of(new Part.Text(asked + answered + use()));
    }

    private static String participation(int percent) {
        return percent == 0 ? "less than 5 %" : "about " + percent + " %";
    }

    /** Beside satisfaction, because people who have no choice use what they do not like. */
    private String use() {
        return release.use() instanceof Shown use
                ? " " + Amount.capital(Amount.of(use, use.shares().get(0))) + " of those who answered use "
                        + product.name() + "; using it is not the same as liking it."
                : "";
    }

    /** A line for each other question, without the words people wrote. */
    List<Part> questions(int options, boolean recommendToo) {
        List<Part> parts = new ArrayList<>();
        if (release.isVoided()) {
            return parts;
        }
        Optional<Question> headline = History.headline(release);
        for (Question question : release.questions()) {
            boolean left = question.type() == QuestionType.TEXT
                    || headline.filter(question::equals).isPresent()
                    || (question.type() == QuestionType.NPS && !recommendToo);
            if (!left) {
                parts.add(new Part.Text(
                        "*" + Literal.of(question.ask()) + "*\n" + Line.full(release.cell(question), options)));
            }
        }
        return parts;
    }

    /** How many groups are shown; which ones, the list of teams says. */
    List<Part> teams() {
        List<Leaf> leaves = release.leaves();
        Optional<Question> question = lead();
        if (release.isVoided() || leaves.isEmpty() || question.isEmpty()) {
            return List.of();
        }
        int shown = (int) leaves.stream()
                .filter(leaf -> release.cell(question.get(), leaf) instanceof Shown)
                .count();
        int hidden = leaves.size() - shown;
        String seen = shown == 0 ? "" : groups(shown) + " shown by " + Typed.command(product.id() + " teams");
        String unseen = hidden == 0 ? "" : groups(hidden) + ": " + Withheld.REASON;
        String between = seen.isEmpty() || unseen.isEmpty() ? "" : "; ";
        return List.of(new Part.Text("Teams: " + seen + between + unseen + "."));
    }

    private static String groups(int count) {
        return count == 1 ? "1 group" : count + " groups";
    }

    /** The question by which groups are listed: the headline's, else the first that has figures. */
    Optional<Question> lead() {
        return History.headline(release)
                .or(() -> release.questions().stream()
                        .filter(question -> question.type() != QuestionType.TEXT)
                        .findFirst());
    }

    Part smallPrint() {
        return new Part.Note("Figures are rounded so that nobody can be made out: " + Typed.command("privacy"));
    }

    /** The same with the fingerprint of what held for this wave. */
    Part smallPrintWithHash() {
        return new Part.Note(
                "Figures are rounded so that nobody can be made out. The thresholds of this survey, by their "
                        + "fingerprint: " + release.policy().hash() + ". More: " + Typed.command("privacy"));
    }
}
