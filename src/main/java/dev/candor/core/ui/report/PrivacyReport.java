package dev.candor.core.ui.report;

import dev.candor.core.page.Page;
import java.util.List;

/** How answers stay anonymous. */
public final class PrivacyReport {
    private PrivacyReport() {}

    /** The page with the explanation that everyone gets in the messenger. */
    public static ReportPage of(Page explanation) {
        return new ReportPage(
                "Privacy",
                "Candor keeps what people say apart from who they are.",
                List.of(),
                List.of(ReportPage.Section.of("promise", explanation.summary(), PageSection.parts(explanation))));
    }
}
