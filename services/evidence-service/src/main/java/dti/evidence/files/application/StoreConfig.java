package dti.evidence.files.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where the content of evidence is kept, and how much of it one file may have. */
@ConfigMapping(prefix = "dti.evidence.store")
public interface StoreConfig {

    /** The directory of the content-addressed store. It is created when missing, and nothing else may write there. */
    Path directory();

    /** The largest file accepted, 50 MiB: a scanned decision of 200 pages fits, a film does not. */
    @WithDefault("52428800")
    long sizeBytesMax();

    /** After this time an unfinished upload was abandoned by a crash, and its temporary file is removed at start. */
    @WithDefault("1d")
    Duration abandonedAfter();
}
