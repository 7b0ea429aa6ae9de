package dti.evidence.files.application;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dti.evidence.files.domain.Signature.State;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadIntakeTest {

    private static final long SIZE_MAX = 1_000;

    @TempDir
    Path directory = Path.of("");

    @Test
    void a_pdf_is_known_by_its_bytes_whatever_its_name_and_declared_type() throws IOException {
        ReceivedFile file = received("%PDF-1.7\n/ByteRange [0 1 2 3]", "ảnh.png", "image/png");

        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.declaredMediaType()).isEqualTo("image/png");
        assertThat(file.name().value()).isEqualTo("ảnh.png");
        assertThat(file.signature().state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void a_zip_named_docx_is_a_word_document() throws IOException {
        assertThat(received("PK\u0003\u0004 word/document.xml", "Báo cáo.docx", null)
                        .mediaType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    @Test
    void an_empty_file_is_refused_and_leaves_nothing() throws IOException {
        assertThat(receive("", "a.pdf", null)).isEqualTo(new UploadOutcome.Empty());
        assertThat(files()).isEmpty();
    }

    @Test
    void a_file_over_the_limit_is_refused_with_the_limit() throws IOException {
        assertThat(receive("x".repeat(1_000), "a.txt", null)).isInstanceOf(UploadOutcome.Received.class);
        assertThat(receive("x".repeat(1_001), "a.txt", null)).isEqualTo(new UploadOutcome.TooLarge(SIZE_MAX));
        assertThat(files()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "report.pdf, MZ\u0090\u0000\u0003",
        "report.pdf, \u007fELF\u0002\u0001\u0001",
        "report.pdf, '#!/bin/sh\necho'",
        "go.sh, echo",
        "go.bat, echo",
        "Main.class, \u00ca\u00fe\u00ba\u00be\u0000\u0000\u0000\u0041",
        "app.jar, 'PK\u0003\u0004'",
        "app.apk, 'PK\u0003\u0004'",
        "a.js, alert(1)",
    })
    void what_a_machine_would_run_is_refused(String name, String content) throws IOException {
        assertThat(receive(content, name, "application/pdf")).isInstanceOf(UploadOutcome.Executable.class);
        assertThat(files()).isEmpty();
    }

    private ReceivedFile received(String content, String name, @Nullable String declared) throws IOException {
        assertThat(receive(content, name, declared)).isInstanceOf(UploadOutcome.Received.class);
        return ((UploadOutcome.Received) receive(content, name, declared)).file();
    }

    private UploadOutcome receive(String content, String name, @Nullable String declared) throws IOException {
        UploadIntake intake = new UploadIntake(new ContentStore(directory, SIZE_MAX), SIZE_MAX);
        byte[] bytes = content.getBytes(ISO_8859_1);
        return intake.receive(new ByteArrayInputStream(bytes), name, declared);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
