package dti.evidence.files.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dti.evidence.files.application.ContentStore.Copied;
import dti.evidence.files.domain.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentStoreTest {

    private static final long SIZE_MAX = 1_000_000;
    private static final Sha256 OF_ABC = new Sha256("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    @TempDir
    Path directory = Path.of("");

    private ContentStore store = new ContentStore(Path.of("target/unused"), SIZE_MAX);

    @BeforeEach
    void open() {
        store = new ContentStore(directory, SIZE_MAX);
    }

    @Test
    void content_is_kept_under_its_sha256() throws IOException {
        Copied copied = receive("abc");
        store.keep(copied.temporary(), copied.sha256());

        assertThat(copied.sha256()).isEqualTo(OF_ABC);
        assertThat(copied.sizeBytes()).isEqualTo(3);
        assertThat(store.pathOf(OF_ABC)).hasContent("abc").isEqualTo(directory.resolve("sha256/ba/" + OF_ABC.hex()));
    }

    @Test
    void the_same_content_is_stored_once() throws IOException {
        keep("abc");
        FileTime first = Files.getLastModifiedTime(store.pathOf(OF_ABC));
        keep("abc");

        assertThat(files()).hasSize(1);
        assertThat(Files.getLastModifiedTime(store.pathOf(OF_ABC))).isEqualTo(first);
    }

    @Test
    void received_content_is_not_under_its_address_before_it_is_kept() throws IOException {
        Copied copied = receive("abc");

        assertThat(store.pathOf(OF_ABC)).doesNotExist();

        store.discard(copied.temporary());
        assertThat(files()).isEmpty();
    }

    @Test
    void reading_stops_beyond_the_limit() throws IOException {
        InputStream endless = new EndlessStream();
        Copied copied = store.receive(endless, (buffer, length) -> {});

        assertThat(copied.complete()).isFalse();
        assertThat(copied.sizeBytes()).isLessThan(SIZE_MAX + 1_000_000);
    }

    @Test
    void a_broken_upload_leaves_nothing() throws IOException {
        InputStream broken =
                new SequenceInputStream(new ByteArrayInputStream("abc".getBytes(UTF_8)), new BrokenStream());

        assertThatThrownBy(() -> store.receive(broken, (buffer, length) -> {})).isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void a_process_killed_while_writing_leaves_no_content_and_the_next_write_succeeds() throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessWriter.class.getName(),
                        directory.toString())
                .start();
        assertThat(writer.getInputStream().read()).isEqualTo('w');
        writer.destroyForcibly().waitFor();

        assertThat(files()).singleElement().asString().endsWith(".part");
        assertThat(Files.list(directory.resolve("sha256"))).isEmpty();

        keep("abc");
        assertThat(store.pathOf(OF_ABC)).hasContent("abc");
    }

    @Test
    void a_truncated_file_under_an_address_is_replaced_by_the_whole_one() throws IOException {
        keep("abc");
        Files.writeString(store.pathOf(OF_ABC), "a");

        keep("abc");

        assertThat(store.pathOf(OF_ABC)).hasContent("abc");
    }

    @Test
    void only_temporary_files_older_than_the_moment_are_removed() throws IOException {
        Copied old = receive("old");
        Copied fresh = receive("fresh");
        Instant now = Instant.now();
        Files.setLastModifiedTime(old.temporary(), FileTime.from(now.minusSeconds(3_600)));

        assertThat(store.removeAbandoned(now.minusSeconds(60))).isEqualTo(1);
        assertThat(files()).containsExactly(fresh.temporary());
    }

    private Copied receive(String content) throws IOException {
        return store.receive(new ByteArrayInputStream(content.getBytes(UTF_8)), (buffer, length) -> {});
    }

    private void keep(String content) throws IOException {
        Copied copied = receive(content);
        store.keep(copied.temporary(), copied.sha256());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the client went away");
        }
    }

    private static final class EndlessStream extends InputStream {
        @Override
        public int read() {
            return 'x';
        }
    }
}
