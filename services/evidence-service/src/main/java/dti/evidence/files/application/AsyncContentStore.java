package dti.evidence.files.application;

import dti.evidence.files.domain.Sha256;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The store and its intake for callers that must not block. Disk work runs on a worker thread. */
@Singleton
public final class AsyncContentStore {

    private static final Logger LOG = Logger.getLogger(AsyncContentStore.class);

    private final Vertx vertx;
    private final ContentStore store;
    private final UploadIntake intake;

    AsyncContentStore(Vertx vertx, StoreConfig config) {
        this.vertx = vertx;
        this.store = new ContentStore(config.directory(), config.sizeBytesMax());
        this.intake = new UploadIntake(store, config.sizeBytesMax());
    }

    /** Receives an uploaded file by copying it. The upload itself is not changed. */
    public Uni<UploadOutcome> receive(Path upload, @Nullable String clientName, @Nullable String declaredMediaType) {
        return onWorker(() -> {
            try (InputStream content = Files.newInputStream(upload)) {
                return intake.receive(content, clientName, declaredMediaType);
            }
        });
    }

    /** Moves a received file to its permanent place. */
    public Uni<Void> keep(ReceivedFile file) {
        return onWorker(() -> {
                    store.keep(file.temporary(), file.sha256());
                    return true;
                })
                .replaceWithVoid();
    }

    /** Deletes a received file, unless it was kept. */
    public Uni<Void> discard(ReceivedFile file) {
        return onWorker(() -> {
                    store.discard(file.temporary());
                    return true;
                })
                .replaceWithVoid();
    }

    /** Whether the file is in the store and has its full size. */
    public Uni<Boolean> has(Sha256 address, long sizeBytes) {
        return onWorker(() -> {
            Path file = store.pathOf(address);
            return Files.isRegularFile(file) && Files.size(file) == sizeBytes;
        });
    }

    public Path pathOf(Sha256 address) {
        return store.pathOf(address);
    }

    /** Removes the temporary files of unfinished uploads before a moment; returns their number. Blocking. */
    public int removeAbandoned(Instant before) {
        try {
            return store.removeAbandoned(before);
        } catch (IOException e) {
            throw new UncheckedIOException("the evidence store cannot be tidied", e);
        }
    }

    /** Whether new files can be written. Blocking. */
    public boolean isWritable() {
        return store.isWritable();
    }

    /** The usable space of the disk, in bytes; 0 where it cannot be read. Blocking. */
    public long roomBytes() {
        try {
            return store.roomBytes();
        } catch (IOException unknown) {
            LOG.warnf("evidence-disk-unknown %s", unknown);
            return 0;
        }
    }

    /** Whether the disk has room for another file. Blocking. */
    public boolean hasRoom() {
        return roomBytes() >= store.roomBytesMin();
    }

    private <T> Uni<T> onWorker(Callable<T> work) {
        return vertx.executeBlocking(work, false);
    }
}
