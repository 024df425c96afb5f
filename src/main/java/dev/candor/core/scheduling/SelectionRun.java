package dev.candor.core.scheduling;

import dev.candor.core.sampling.Contact;
import dev.candor.core.sampling.ContactHistory;
import dev.candor.core.sampling.ContactHistoryUpdate;
import dev.candor.core.sampling.DirectoryFailure;
import dev.candor.core.sampling.OpeningRequest;
import dev.candor.core.sampling.Sampler;
import dev.candor.core.sampling.SamplingFrames;
import dev.candor.core.sampling.Selection;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.Survey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Selects the people of several waves in a row and looks each person up once. One tick uses one run, and so does one
 * whole forecast.
 */
public final class SelectionRun {
    /** More than a period of whole days is longer or shorter where clocks change. */
    private static final Duration CLOCK_CHANGE = Duration.ofDays(1);

    private final Catalogue catalogue;
    private final SamplingFrames samplingFrames;
    private final Sampler sampler;
    private final Supplier<Collection<Contact>> contacts;
    private final Map<String, SamplingFrames.Found> foundByProduct;
    private @Nullable ContactHistory contactHistory;

    /**
     * Starts a run.
     *
     * @param contacts earlier contacts; read when first needed
     */
    public SelectionRun(SamplingFrames samplingFrames, Sampler sampler, Supplier<Collection<Contact>> contacts) {
        this.catalogue = samplingFrames.catalogue();
        this.samplingFrames = samplingFrames.withCachedLookups();
        this.sampler = sampler;
        this.contacts = contacts;
        this.foundByProduct = new ConcurrentHashMap<>();
    }

    /** A run that opens one wave, of this survey, and so reads few contacts. */
    static SelectionRun ofOne(
            Survey survey, Instant now, SamplingFrames samplingFrames, Sampler sampler, WaveStore waveStore) {
        Duration counted = samplingFrames
                .catalogue()
                .contactLimit()
                .map(ContactLimit::period)
                .orElse(Duration.ZERO);
        Instant since = sampler.days().minus(now, counted).minus(CLOCK_CHANGE);
        return new SelectionRun(samplingFrames, sampler, () -> waveStore.contacts(survey.id(), since));
    }

    private SelectionRun(SelectionRun other) {
        catalogue = other.catalogue;
        samplingFrames = other.samplingFrames;
        sampler = other.sampler;
        contacts = other.contacts;
        foundByProduct = other.foundByProduct;
        contactHistory = other.contactHistory().copy();
    }

    /** A run that goes on from here by itself. Whom one of both looks up, the other knows. */
    SelectionRun copy() {
        return new SelectionRun(this);
    }

    /** Looks up the people and the owners of this survey unless they are known. */
    void lookUp(Survey survey) {
        findPeople(survey);
        owners(survey);
    }

    private SamplingFrames.Found findPeople(Survey survey) {
        return foundByProduct.computeIfAbsent(survey.product(), id -> samplingFrames.of(catalogue.productOf(survey)));
    }

    /** Selects the people for this request. */
    public Selection decide(OpeningRequest request) {
        SamplingFrames.Found people = findPeople(request.survey());
        if (people instanceof DirectoryFailure failure) {
            return failure;
        }
        return sampler.select(((SamplingFrames.Found.People) people).frame(), request, contactHistory());
    }

    SamplingFrames.Owners owners(Survey survey) {
        return samplingFrames.owners(catalogue.productOf(survey));
    }

    /** Records that these people are asked, for later selections of this run. */
    public void addContacts(OpeningRequest request, Selection.Asked asked) {
        contactHistory().add(request.survey().id(), asked.people(), request.contactTime());
    }

    /** The contacts to store for this request, and those to forget. */
    ContactHistoryUpdate contactHistoryUpdate(OpeningRequest request, Selection.Asked asked) {
        String survey = request.survey().id();
        boolean needed = catalogue.contactLimit().isPresent()
                || !request.survey().sample().isEveryone();
        List<Contact> added = asked.people().stream()
                .filter(person -> needed)
                .map(person -> new Contact(survey, person.id(), request.contactTime()))
                .toList();
        Set<String> gone = new TreeSet<>(contactHistory().askedBy(survey));
        if (foundByProduct.get(request.survey().product()) instanceof SamplingFrames.Found.People people) {
            gone.removeAll(people.frame().ids());
        }
        return new ContactHistoryUpdate(
                added,
                catalogue.contactLimit().map(limit -> sampler.days().minus(request.now(), limit.period())),
                catalogue.rotatingSurveyIds(),
                survey,
                gone);
    }

    /** Reads earlier contacts anew: an owner may have started a survey meanwhile. */
    void reloadContactHistory() {
        contactHistory = null;
    }

    private ContactHistory contactHistory() {
        ContactHistory known = contactHistory;
        if (known == null) {
            known = new ContactHistory(catalogue.contactLimit(), contacts.get(), sampler.days());
            contactHistory = known;
        }
        return known;
    }
}
