package dti.ranking.publications.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dti.runtime.problem.Text;
import dti.runtime.response.HeavyWorkLimit;
import dti.runtime.response.SharedBytes;
import dti.runtime.response.SharedReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Serves editions in their formats. An edition never changes, so each format is made once for all readers and cached
 * while there is room.
 */
@ApplicationScoped
public class EditionFormats {

    /** An edition of 5,000 units is some 3 MB as JSON, and less in the other forms. */
    private static final int KEPT_BYTES_MAX = 12 * 1024 * 1024;

    /** An edition of 5,000 units takes some 40 MB while it is converted to a table. */
    private static final int AT_ONCE_MAX = 1;

    private static final int WAITING_MAX = 20;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final Publications publications;
    private final SharedReads<Wanted, SharedBytes> made = new SharedReads<>(this::madeUnlessKept);
    private final HeavyWorkLimit line = new HeavyWorkLimit(
            AT_ONCE_MAX,
            WAITING_MAX,
            new Text(
                    "Đang lập quá nhiều bản công bố; hãy thử lại.",
                    "Too many publications are being prepared; try again."),
            RETRY_AFTER_SECONDS);
    private final Cache<Wanted, SharedBytes> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES_MAX)
            .weigher((Wanted wanted, SharedBytes bytes) -> bytes.size())
            .build();

    EditionFormats(Publications publications) {
        this.publications = publications;
    }

    /** The formats of an edition. */
    public enum Form {
        /** The canonical JSON, byte for byte as it was signed. */
        JSON,
        CSV,
        XLSX
    }

    private record Wanted(UUID edition, Form form) {}

    /** Reads an edition in a format; 404 where there is no such edition. */
    public Uni<SharedBytes> read(UUID edition, Form form) {
        Wanted wanted = new Wanted(edition, form);
        SharedBytes bytes = kept.getIfPresent(wanted);
        return bytes == null ? made.read(wanted) : Uni.createFrom().item(bytes);
    }

    private Uni<SharedBytes> madeUnlessKept(Wanted wanted) {
        SharedBytes bytes = kept.getIfPresent(wanted);
        return bytes == null
                ? line.run(() -> publications.served(wanted.edition(), edition -> form(edition, wanted.form())))
                        .invoke(made -> kept.put(wanted, made))
                : Uni.createFrom().item(bytes);
    }

    private static SharedBytes form(Publications.Kept edition, Form form) {
        return SharedBytes.of(
                switch (form) {
                    case JSON -> edition.document().getBytes(StandardCharsets.UTF_8);
                    case CSV -> EditionFiles.csv(edition.edition()).getBytes(StandardCharsets.UTF_8);
                    case XLSX -> EditionFiles.workbook(edition.edition());
                });
    }
}
