package dev.candor.core.wave;

import dev.candor.core.audience.Asking;
import dev.candor.core.audience.Draw;
import dev.candor.core.audience.Drawn;
import dev.candor.core.audience.Memory;
import dev.candor.core.audience.Occasion;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Survey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides one wave after the other, of the same people: who is there is looked up once. The openings of one tick are a
 * sitting, and so is a whole plan of those to come.
 */
public final class Sitting {
    private final Catalogue catalogue;
    private final Audiences audiences;
    private final Draw draw;
    private final Supplier<Collection<Asking>> before;
    private final Map<String, Audiences.Found> found = new HashMap<>();
    private @Nullable Memory memory;

    /**
     * Begins one.
     *
     * @param draw decides of whom a wave consists
     * @param before who was asked before; looked up when it is needed
     */
    public Sitting(Audiences audiences, Draw draw, Supplier<Collection<Asking>> before) {
        this.catalogue = audiences.catalogue();
        this.audiences = audiences.atOnce();
        this.draw = draw;
        this.before = before;
    }

    /** Finds out who is there for this survey and who owns what it is about, unless it is known. */
    void lookUp(Survey survey) {
        audience(survey);
        owners(survey);
    }

    private Audiences.Found audience(Survey survey) {
        return found.computeIfAbsent(survey.product(), id -> audiences.of(catalogue.productOf(survey)));
    }

    /** Who would be asked on this occasion. */
    public Drawn decide(Occasion occasion) {
        Audiences.Found people = audience(occasion.survey());
        if (people instanceof Audiences.Found.NotNow not) {
            return new Drawn.NotNow(not.why());
        }
        return draw.from(((Audiences.Found.People) people).pool(), occasion, memory());
    }

    /** The people who own what this survey is about. */
    Audiences.Owners owners(Survey survey) {
        return audiences.owners(catalogue.productOf(survey));
    }

    /** That they are asked, for what is decided later. */
    public void note(Occasion occasion, Drawn.Asked asked) {
        memory().note(occasion.survey().id(), asked.people(), occasion.counted());
    }

    /** What has to be remembered of it. */
    Recollection recollection(Occasion occasion, Drawn.Asked asked) {
        String survey = occasion.survey().id();
        boolean needed =
                catalogue.attention().isPresent() || !occasion.survey().sample().isEveryone();
        List<Asking> added = asked.people().stream()
                .filter(person -> needed)
                .map(person -> new Asking(survey, person.id(), occasion.counted()))
                .toList();
        Set<String> gone = new TreeSet<>(memory().askedBy(survey));
        if (found.get(occasion.survey().product()) instanceof Audiences.Found.People people) {
            gone.removeAll(people.pool().ids());
        }
        return new Recollection(
                added,
                catalogue.attention().map(limit -> draw.days().minus(occasion.now(), limit.per())),
                catalogue.rotating(),
                survey,
                gone);
    }

    /** Who was asked before is looked up anew: an owner may have started a survey meanwhile. */
    void lookBack() {
        memory = null;
    }

    private Memory memory() {
        Memory known = memory;
        if (known == null) {
            known = new Memory(catalogue.attention(), before.get(), draw.days());
            memory = known;
        }
        return known;
    }
}
