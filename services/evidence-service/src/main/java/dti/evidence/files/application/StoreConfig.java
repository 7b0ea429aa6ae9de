package dti.evidence.files.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** The configuration of the store: its directory, and the limits of its files. */
@ConfigMapping(prefix = "dti.evidence.store")
public interface StoreConfig {

    /**
     * The directory of the content-addressed store. It is created where missing, and no other program may write there.
     */
    Path directory();

    /** The largest file accepted, 50 MiB: a scanned decision of 200 pages fits, a film does not. */
    @WithDefault("52428800")
    long sizeBytesMax();

    /**
     * The age from which an unfinished upload counts as abandoned by a crash. Its temporary file is removed at start.
     */
    @WithDefault("1d")
    Duration abandonedAfter();
}
