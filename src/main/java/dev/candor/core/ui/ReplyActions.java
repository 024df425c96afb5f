package dev.candor.core.ui;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Action;
import dev.candor.core.page.Form;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.reply.ReadReplies;
import dev.candor.core.reply.Reply;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.result.ProductHistory;
import dev.candor.core.ui.result.ReplyText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Lets owners reply to a result, or to a part of it. */
final class ReplyActions {
    private static final String WHAT = "answer its results";
    private static final String GONE = "This result is not there any more, so there is nothing to answer.";
    private static final String NOTHING_SHOWN =
            "This survey has no result that can be shown, so there is nothing to answer. The next one may have.";

    private final ProductLookup lookup;
    private final WorkspaceRules rules;
    private final OwnerCheck permissions;
    private final ReaderZone zones;

    ReplyActions(ProductLookup lookup, WorkspaceRules rules, OwnerCheck permissions, ReaderZone zones) {
        this.lookup = lookup;
        this.rules = rules;
        this.permissions = permissions;
        this.zones = zones;
    }

    /** The form for a reply to this wave's result, or why there is none; empty for any other action. */
    Optional<Form> form(String person, Action action, String wave, Instant now) {
        return action == Action.REPLY ? Optional.of(form(person, wave, ReplyReader.empty(), now)) : Optional.empty();
    }

    /** The open form after this choice in it; empty if the press does not change it. */
    Optional<Form> change(String person, FormPress press, Instant now) {
        return press.action().equals(Action.REPLY_REDRAW.id())
                ? Optional.of(form(person, press.context(), new ReplyReader(press.values()), now))
                : Optional.empty();
    }

    private Form form(String person, String wave, ReplyReader filled, Instant now) {
        Optional<ProductHistory> history = lookup.historyUpTo(wave);
        return refusal(person, history)
                .map(page -> Form.readOnly(ReplyModal.AREA, "Answer", page))
                .orElseGet(() -> modal(person, history.orElseThrow(), now).form(filled, ""));
    }

    private ReplyModal modal(String person, ProductHistory history, Instant now) {
        ReadReplies given =
                lookup.replies(history.product(), today(person, now)).only(history::isLatestAnsweredBy);
        return new ReplyModal(history, given, rules.resultsForEveryone());
    }

    private LocalDate today(String person, Instant now) {
        return now.atZone(zones.of(person)).toLocalDate();
    }

    /** Stores and posts the reply of a form if this person is still allowed to and everything is filled in. */
    FormOutcome submit(String person, String wave, Map<String, List<String>> values, Instant now) {
        Optional<ProductHistory> history = lookup.historyUpTo(wave);
        Optional<Page> refusal = refusal(person, history);
        ReplyReader reader = new ReplyReader(values);
        if (refusal.isPresent()) {
            return new FormOutcome.Done(withWords(refusal.get(), reader));
        }
        Product product = history.orElseThrow().product();
        Release release = history.get().latest().orElseThrow();
        return reader.read(release, today(person, now), now)
                .<FormOutcome>map(reply -> new FormOutcome.Done(store(product, release, reply)))
                .orElseGet(() -> new FormOutcome.Invalid(
                        reader.errors(), () -> Optional.of(again(modal(person, history.get(), now), reader))));
    }

    private static Form again(ReplyModal modal, ReplyReader filled) {
        return modal.form(
                filled,
                "*Not posted yet.* "
                        + MarkupEscape.of(String.join(" ", filled.errors().values())));
    }

    private Page store(Product product, Release release, Reply reply) {
        boolean added = lookup.replies().add(reply, Optional.of(product.channel()));
        String sentence = added
                ? "Your answer is stored. It is on its way to the thread of the result. Your name is not on it."
                : "The newest answer says this already. Nothing was posted twice.";
        return new Page(sentence, List.of(new Part.Text(sentence), ReplyText.part(release, reply)));
    }

    private Optional<Page> refusal(String person, Optional<ProductHistory> history) {
        if (history.isEmpty()) {
            return Optional.of(Page.of(GONE));
        }
        Product product = history.get().product();
        OwnerCheck.Access access = permissions.access(person, product.owners());
        if (!access.isGranted()) {
            return Optional.of(OwnerCheck.refusal(access, product, WHAT));
        }
        return history.get().latest().filter(release -> !release.showsAnswers()).map(release -> Page.of(NOTHING_SHOWN));
    }

    /** The page with what the person wrote, so that it is not lost. */
    private static Page withWords(Page page, ReplyReader filled) {
        List<String> written = Stream.of(ReplyModal.WORDS, ReplyModal.DAY, ReplyModal.LINK)
                .map(filled::value)
                .filter(value -> !value.isEmpty())
                .toList();
        if (written.isEmpty()) {
            return page;
        }
        List<Part> parts = new ArrayList<>(page.parts());
        parts.add(new Part.Text("You wrote:"));
        parts.add(new Part.Quote(String.join("\n", written)));
        return new Page(page.summary(), parts);
    }
}
