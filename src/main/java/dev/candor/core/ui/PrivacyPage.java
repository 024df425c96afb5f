package dev.candor.core.ui;

import dev.candor.core.disclosure.Policy;
import dev.candor.core.page.Action;
import dev.candor.core.page.Button;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.util.List;

/** Explains how answers stay anonymous, and what Candor cannot protect from. */
final class PrivacyPage {
    static final String TITLE = "How is this anonymous?";

    private static final String LIMITS = "*What Candor cannot protect you from:* The person who runs the server could "
            + "change the program while a survey is open, or take its key and copy the database between answers. Slack "
            + "sees what you type into Slack. Colleagues in a small group can put their own answers together and learn "
            + "something about the others. Your way of writing can give you away, so keep comments plain.";
    private static final String CHECK = "*Check it:* The program is open to read. Its page `src/docs/privacy.md` lists "
            + "what could go wrong, and the test that keeps it from going wrong. Anybody with a copy of the database "
            + "can run `scripts/candor audit --db FILE`: it lists what is stored, and finds what should not be.";

    private PrivacyPage() {}

    /** The explanation in five sentences. */
    static Page of(Policy policy, String wave) {
        return new Page(
                "How this is anonymous, in five sentences.",
                List.of(
                        new Part.Text(String.join(
                                "\n",
                                "1. Your answers are sealed at once, without your name and without the time.",
                                "2. Whether you answered is noted apart from them, until the survey closes.",
                                "3. Your answers are opened at the close, counted and destroyed, except comments that may be "
                                        + "shown.",
                                "4. Results are rounded figures of " + policy.minGroup()
                                        + " answers or more, and comments without name or team.",
                                "5. Candor cannot protect you from the person who runs the server, nor from your own way "
                                        + "of writing.")),
                        new Part.Buttons(
                                List.of(Button.of(Action.PRIVACY_MORE, "What is stored, and how to check it", wave)))));
    }

    /** The full explanation. */
    static Page full(Policy policy) {
        return new Page(
                "What is stored, what is not, and how to check it.",
                List.of(
                        new Part.Text(
                                "*Stored while a survey is open:* On one side, that you were asked, when, where, in "
                                        + "which group, and whether you answered. On the other side, sealed answers. Nothing in "
                                        + "one copy of the database ties the two together."),
                        new Part.Text(
                                "*Kept after it closes:* Rounded totals, and comments if there are enough of them. "
                                        + "Fewer comments are destroyed unread. The single answers, the list of those who "
                                        + "answered, and the key are destroyed. Who was asked, and when, is kept longer: it shows "
                                        + "who came or went, and keeps anybody from being asked too often. Your choices about "
                                        + "being asked are kept until you change them."),
                        new Part.Text(
                                "*Never stored:* Your name with an answer, the time of an answer, its order, your "
                                        + "address on the network, your device."),
                        shown(policy),
                        new Part.Text(LIMITS),
                        new Part.Text(CHECK),
                        new Part.Note("These thresholds are frozen when a survey opens. Their fingerprint, "
                                + policy.hash() + ", is in the details of its result too. It is the hash of `"
                                + policy.text() + "`.")));
    }

    private static Part shown(Policy policy) {
        return new Part.Text("*What it takes to be shown:* A group needs " + policy.minGroup()
                + " answers. Comments need " + policy.minCommentBallots() + " people who answered and "
                + policy.minComments()
                + " comments for the same readers. Teams are shown from 30 answers and four groups "
                + "on. Small groups are shown in words, larger ones in rounded figures. Themes of comments, such as speed, "
                + "are counted by their words, and shown from 30 answers and " + policy.minGroup()
                + " people on. Comments that nobody may read are counted for the themes, too, and destroyed.");
    }
}
