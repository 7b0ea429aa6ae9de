package dti.framework.frameworks.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dti.runtime.edge.ParsingPool;
import dti.runtime.json.CheckedParser;
import dti.runtime.json.RefusedTextException;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.request.InputText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads documents from clients: JSON or YAML, with exact decimals, without duplicate keys and without aliases. Reading
 * runs in the {@link ParsingPool}.
 */
@ApplicationScoped
public class FrameworkDocuments {

    public static final String YAML = "application/yaml";

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    /**
     * The most bytes of a document: three times the largest real one, which has 150 KB. The slowest YAML of this size,
     * half a million characters of keys and brackets, takes a second and a half on a machine that is busy with ten
     * other things.
     */
    public static final int BYTES_MAX = 512 * 1024;

    /**
     * The most characters of a line of YAML. The cost of reading grows with the square of a line's length: 2 million
     * characters in one line took 5 to 8 s, half a million in lines of this length 60 ms.
     */
    private static final int LINE_LENGTH_MAX = 64 * 1024;

    /** The deepest nesting of a document. A matrix of sums of ratios is 12 deep. */
    private static final int DEPTH_MAX = 64;

    private final ObjectMapper json;
    private final YAMLMapper yaml;
    private final ParsingPool parsing;

    FrameworkDocuments(ObjectMapper json, ParsingPool parsing) {
        this.json = json;
        this.parsing = parsing;
        this.yaml = new YAMLMapper(yamlFactory());
        yaml.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        yaml.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** The result of {@code use} on the document, off the event loop; 400 when the text is no document. */
    public <T> Uni<T> reading(String text, MediaType type, Use<T> use) {
        return parsing.run(() -> use.of(read(text, type)));
    }

    /** A use of a document. */
    @FunctionalInterface
    public interface Use<T> {

        T of(Map<String, Object> document) throws JsonProcessingException;
    }

    /** The document as a tree. */
    private Map<String, Object> read(String text, MediaType type) {
        try {
            Map<String, Object> tree = type.getSubtype().endsWith("yaml") ? yaml(text) : json.readValue(text, TREE);
            if (tree == null) {
                throw malformed("");
            }
            return tree;
        } catch (RefusedTextException refused) {
            throw InputText.problem(refused);
        } catch (JsonProcessingException notADocument) {
            var where = notADocument.getLocation();
            throw malformed(where == null ? "" : " (" + where.getLineNr() + ":" + where.getColumnNr() + ")");
        } catch (IOException unreadable) {
            throw malformed("");
        }
    }

    private Map<String, Object> yaml(String text) throws IOException {
        if (text.lines().anyMatch(line -> line.length() > LINE_LENGTH_MAX)) {
            throw malformed(" (> " + LINE_LENGTH_MAX + ")");
        }
        try (YAMLParser parser = yaml.getFactory().createParser(text)) {
            return yaml.readValue(new CheckedParser(new WithoutAliases(parser)), TREE);
        }
    }

    /**
     * Refuses aliases. An alias would be read as its own name, or multiply the document, and no framework needs one.
     */
    private static final class WithoutAliases extends JsonParserDelegate {

        private final YAMLParser parser;

        WithoutAliases(YAMLParser parser) {
            super(parser);
            this.parser = parser;
        }

        @Override
        public @Nullable JsonToken nextToken() throws IOException {
            JsonToken token = super.nextToken();
            if (token != null && parser.isCurrentAlias()) {
                throw malformed(" (*" + parser.getText() + ")");
            }
            return token;
        }
    }

    private static YAMLFactory yamlFactory() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(BYTES_MAX);
        options.setNestingDepthLimit(DEPTH_MAX);
        options.setAllowDuplicateKeys(false);
        YAMLFactory factory = YAMLFactory.builder()
                .loaderOptions(options)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        factory.setStreamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH_MAX)
                // The parser's NumberRules count the digits and report the place.
                .maxNumberLength(Integer.MAX_VALUE)
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
