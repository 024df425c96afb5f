package dev.candor.core.scheduling;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a survey whose next wave waits for an answer to the last result. */
abstract class WaitingSurveyTest {
    @TempDir
    Path folder;

    WaitingSurvey survey;

    @BeforeEach
    void open() {
        survey = new WaitingSurvey(folder);
    }

    @AfterEach
    void close() {
        survey.close();
    }
}
