package dev.candor.core.survey;

/** The wording of the question whether somebody used a product lately, and of what a yes says. */
public final class UsageQuestion {
    private static final String START = "Have you ";
    private static final String END = "?";

    private UsageQuestion() {}

    /** Whether a product was used within this number of days. */
    static String wording(Product product, int days) {
        return START + "used " + product.name() + " in the last " + (days == 1 ? "24 hours" : days + " days") + END;
    }

    /** What a yes to such a question says of people: {@code have used CI in the last 30 days}. */
    public static String ofPeople(Question asked) {
        String wording = asked.wording();
        return wording.startsWith(START) && wording.endsWith(END)
                ? "have " + wording.substring(START.length(), wording.length() - END.length())
                : "use it";
    }
}
