package dev.candor.core.desk;

import dev.candor.core.disclosure.Policy;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.util.List;

/** How it is anonymous, in plain words, with what it cannot protect from. */
final class PrivacyPage {
    private static final String LIMITS = "*What it cannot protect you from:* whoever runs the server could, while a "
            + "survey is open, change the program, or take its key and copy the database between "
            + "answers. Slack sees what you type into Slack. A way of "
            + "writing can give its writer away, so keep comments plain.";
    private static final String CHECK =
            "*Check it:* the program is open to read. Its page `src/docs/privacy.md` lists what could "
                    + "go wrong, and the test that keeps it from going wrong. The thresholds are "
                    + "frozen when a survey opens; each prompt and each result carries their fingerprint. "
                    + "Whoever has a copy of the database can run `scripts/candor audit --db FILE`: it lists what "
                    + "is stored, and finds what should not be.";

    private PrivacyPage() {}

    static Page of(Policy policy) {
        return new Page(
                "How this is anonymous: what is stored, what is not, and how to check it.",
                List.of(
                        new Part.Title("How this is anonymous"),
                        new Part.Text("*Stored while a survey is open:* that you were asked and whether you answered, "
                                + "on one side; sealed answers, on the other. In a copy of the database nothing ties the "
                                + "two together. The seal is opened only to be counted, when the survey closes."),
                        new Part.Text("*Kept after it closes:* rounded totals, and comments if there are enough of "
                                + "them; fewer are destroyed unread. The single answers, who answered, and the key are "
                                + "destroyed: only the published result remains. Who was asked is kept to see how many came and went, and when, so that nobody is asked too often; what "
                                + "you chose about being asked, until you change it."),
                        new Part.Text("*Never stored:* your name with an answer, the time of an answer, its order, "
                                + "your address on the network or your device."),
                        new Part.Text("*What it takes to be shown:* a group needs " + policy.minGroup()
                                + " answers; comments need " + policy.minCommentBallots() + " people who answered and "
                                + policy.minComments() + " comments that the same people may read. Small "
                                + "groups are told in words, larger ones in rounded figures."),
                        new Part.Text(LIMITS),
                        new Part.Text(CHECK),
                        new Part.Note("Privacy policy for the next surveys: " + policy.hash() + " (`" + policy.text()
                                + "`)")));
    }
}
