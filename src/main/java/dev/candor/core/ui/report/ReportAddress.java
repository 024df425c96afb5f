package dev.candor.core.ui.report;

import java.net.URI;

/** Addresses of the report, as people open them. */
@FunctionalInterface
public interface ReportAddress {
    /** The address that opens the report with this token. */
    URI link(String token);
}
