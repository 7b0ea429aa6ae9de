package dti.rules.shipped;

import dti.rules.framework.Framework;
import dti.rules.framework.FrameworkReader;
import dti.rules.framework.FrameworkReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Finds and reads the framework files of the repository. */
public final class ShippedFrameworks {

    public static final Path ROOT = Path.of(System.getProperty("dti.root", "../.."));

    private ShippedFrameworks() {}

    /** The keys of all shipped frameworks. */
    public static List<String> keys() {
        try (Stream<Path> files = Files.list(ROOT.resolve("knowledge/frameworks"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Framework framework(String key) {
        return reading(key).orThrow();
    }

    public static FrameworkReading reading(String key) {
        return FrameworkReader.read(document(key));
    }

    public static Map<String, Object> document(String key) {
        try {
            return parse(Files.readString(ROOT.resolve("knowledge/frameworks").resolve(key + ".yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parses YAML with exact decimals. */
    public static Map<String, Object> parse(String yaml) {
        return new Yaml(new ExactConstructor()).load(yaml);
    }

    private static final class ExactConstructor extends SafeConstructor {

        ExactConstructor() {
            super(new LoaderOptions());
            yamlConstructors.put(Tag.FLOAT, new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return new BigDecimal(((ScalarNode) node).getValue());
                }
            });
        }
    }
}
