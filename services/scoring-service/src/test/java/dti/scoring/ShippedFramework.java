package dti.scoring;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dti.rules.framework.FrameworkReader;
import dti.scoring.submissions.domain.ScoredFramework;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The frameworks of this product, as tests use them: the real ones. */
public final class ShippedFramework {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ShippedFramework() {}

    public static Map<String, Object> document(String key) {
        Path file = Path.of(System.getProperty("dti.root"), "knowledge/frameworks", key + ".yaml");
        try {
            return YAML.readValue(Files.readString(file), new TypeReference<Map<String, Object>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ScoredFramework scored(String key) {
        return new ScoredFramework(FrameworkReader.read(document(key)).orThrow());
    }
}
