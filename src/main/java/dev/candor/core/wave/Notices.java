package dev.candor.core.wave;

import dev.candor.core.audience.Directory;
import dev.candor.core.audience.Person;
import dev.candor.core.invite.Letter;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Tells those who can mend something what is wrong: each of them once, until it was well again. Never who answered. */
public final class Notices {
    private static final System.Logger LOG = System.getLogger(Notices.class.getName());
    private static final String TOLD = "@told "; // No survey has such an id.

    private final WaveBook book;
    private final Directory directory;

    /** Remembers in this book what was told; knows from this directory who is behind the owners' groups. */
    public Notices(WaveBook book, Directory directory) {
        this.book = book;
        this.directory = directory;
    }

    /**
     * Tells it in a direct message, and in the log. If it cannot be told now who the owners are, a later call will.
     *
     * @param matter names it, such as {@code channel C0CI}: what was told of it is not told again
     * @param owners people and user groups
     * @param words what is wrong, and the way out
     */
    public void tell(String matter, Collection<String> owners, String words, Instant now) {
        if (book.seenTo(TOLD + matter).isPresent()) {
            return;
        }
        LOG.log(System.Logger.Level.WARNING, words);
        if (directory.find(owners) instanceof Directory.Lookup.Found found) {
            List<Letter> letters = found.people().stream()
                    .map((Person owner) -> Letter.notice(matter, owner, words, now))
                    .toList();
            book.seeTo(TOLD + matter, now, letters);
        }
    }

    /** It is well again: should it come back, it is told again. */
    public void settled(String matter) {
        book.forget(TOLD + matter);
    }
}
