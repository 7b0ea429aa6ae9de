package dti.framework.frameworks.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dti.problem.FieldError;
import dti.problem.ProblemException;
import dti.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads documents as clients send them: JSON or YAML, decimals exact, nothing said twice, no aliases. */
@ApplicationScoped
public class FrameworkDocuments {

    public static final String YAML = "application/yaml";

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    /** Ten times the largest real document, which has 150 KB. */
    private static final int LENGTH_MAX = 2 * 1024 * 1024;

    /** A matrix of sums of ratios is 12 deep. */
    private static final int DEPTH_MAX = 64;

    /** Decimals in documents have 6 digits. */
    private static final int NUMBER_LENGTH_MAX = 100;

    private final ObjectMapper json;
    private final YAMLMapper yaml;

    FrameworkDocuments(ObjectMapper json) {
        this.json = json;
        this.yaml = new YAMLMapper(yamlFactory());
        yaml.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        yaml.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** The document as a tree; 400 when it is not one. */
    public Map<String, Object> read(String text, MediaType type) {
        try {
            Map<String, Object> tree = type.getSubtype().endsWith("yaml") ? yaml(text) : json.readValue(text, TREE);
            if (tree == null) {
                throw malformed("");
            }
            return tree;
        } catch (JsonProcessingException notADocument) {
            var where = notADocument.getLocation();
            throw malformed(where == null ? "" : " (" + where.getLineNr() + ":" + where.getColumnNr() + ")");
        } catch (IOException unreadable) {
            throw malformed("");
        }
    }

    private Map<String, Object> yaml(String text) throws IOException {
        refuseAliases(text);
        return yaml.readValue(text, TREE);
    }

    /** An alias would stand there as its own name, or multiply the document; no framework needs one. */
    private void refuseAliases(String text) throws IOException {
        try (YAMLParser parser = yaml.getFactory().createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias()) {
                    throw malformed(" (*" + parser.getText() + ")");
                }
            }
        }
    }

    private static YAMLFactory yamlFactory() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LENGTH_MAX);
        options.setNestingDepthLimit(DEPTH_MAX);
        options.setAllowDuplicateKeys(false);
        YAMLFactory factory = YAMLFactory.builder()
                .loaderOptions(options)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        factory.setStreamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH_MAX)
                .maxNumberLength(NUMBER_LENGTH_MAX)
                .build());
        return factory;
    }

    private static ProblemException malformed(String where) {
        return ProblemException.malformed(FieldError.body(
                "",
                new Text(
                        "Nội dung không phải tài liệu JSON hoặc YAML hợp lệ" + where + ".",
                        "The body is not a valid JSON or YAML document" + where + ".")));
    }
}
