package dti.rules.frameworks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A mapping of a YAML file, not interpreted; an absent value is empty. */
record YamlMap(Map<?, ?> entries) {

    static YamlMap read(Path file) {
        Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(Repository.text(file));
        return new YamlMap((Map<?, ?>) document);
    }

    boolean has(String name) {
        return entries.get(name) != null;
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(entries.get(name));
    }

    String text(String name) {
        return Objects.toString(entries.get(name), "");
    }

    YamlMap map(String name) {
        return entries.get(name) instanceof Map<?, ?> map ? new YamlMap(map) : new YamlMap(Map.of());
    }

    List<String> texts(String name) {
        return list(name).stream().map(Objects::toString).toList();
    }

    List<YamlMap> maps(String name) {
        return list(name).stream().map(Map.class::cast).map(YamlMap::new).toList();
    }

    Map<String, Integer> counts(String name) {
        var counts = new TreeMap<String, Integer>();
        map(name).entries().forEach((kind, count) -> counts.put(kind.toString(), (Integer) count));
        return counts;
    }

    /** The value of {@code lines}, or else of {@code line}. */
    List<Integer> lines() {
        var lines = has("lines") ? list("lines") : list("line");
        return lines.stream().map(Integer.class::cast).toList();
    }

    private List<?> list(String name) {
        return switch (entries.get(name)) {
            case null -> List.of();
            case List<?> list -> list;
            case Object single -> List.of(single);
        };
    }
}
