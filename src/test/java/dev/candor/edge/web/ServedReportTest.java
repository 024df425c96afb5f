package dev.candor.edge.web;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Base of tests of the report over HTTP. */
abstract class ServedReportTest {
    static final String ANA = ReportFixture.ANA;

    final ReportHttp http = new ReportHttp();

    @TempDir
    Path folder;

    ReportFixture report;

    @BeforeEach
    void start() {
        report = served();
    }

    @AfterEach
    void stop() {
        report.close();
    }

    /** The report as it is before each test. */
    ReportFixture served() {
        return new ReportFixture(folder);
    }
}
