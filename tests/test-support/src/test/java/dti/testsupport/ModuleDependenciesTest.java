package dti.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A module declares the modules of this project that its sources import, and no other. */
class ModuleDependenciesTest {

    private static final Path ROOT = Path.of(System.getProperty("dti.root", "../.."));

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?(dti\\.[a-z][\\w.]*?)\\.[A-Z]");
    private static final Pattern DECLARED = Pattern.compile(
            "<dependency>\\s*<groupId>dti</groupId>\\s*<artifactId>([^<]+)</artifactId>((?:(?!</dependency>).)*)</dependency>",
            Pattern.DOTALL);

    private final List<Module> modules = MODULE.matcher(text(ROOT.resolve("pom.xml")))
            .results()
            .map(hit -> Module.of(ROOT.resolve(hit.group(1))))
            .toList();

    /**
     * A module of the build.
     *
     * @param packages of its main sources
     * @param imported packages of this project, by main and test sources
     * @param declared modules it depends on as libraries
     */
    private record Module(String name, Set<String> packages, Set<String> imported, Set<String> declared) {

        static Module of(Path directory) {
            return new Module(
                    directory.getFileName().toString(),
                    found(directory.resolve("src/main"), PACKAGE),
                    found(directory.resolve("src"), IMPORT),
                    declared(text(directory.resolve("pom.xml"))));
        }

        /** A module declared as {@code pom} only orders the build; a {@code test-jar} has packages of its own. */
        private static Set<String> declared(String pom) {
            return DECLARED.matcher(pom)
                    .results()
                    .filter(hit -> !hit.group(2).contains("<type>"))
                    .map(hit -> hit.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void every_declared_module_is_used() {
        assertThat(modules)
                .hasSizeGreaterThan(10)
                .allSatisfy(module -> assertThat(module.declared())
                        .as("declared by %s", module.name())
                        .allMatch(declared -> uses(module, declared)));
    }

    @Test
    void every_used_module_is_declared() {
        assertThat(modules)
                .allSatisfy(module -> assertThat(modules.stream()
                                .filter(other -> !other.equals(module) && uses(module, other.name()))
                                .map(Module::name))
                        .as("used by %s", module.name())
                        .isSubsetOf(module.declared()));
    }

    @Test
    void an_unused_and_an_undeclared_module_are_noticed() {
        Module careless = new Module("careless", Set.of(), Set.of("dti.transparency"), Set.of("workbooks"));

        assertThat(uses(careless, "workbooks")).isFalse();
        assertThat(uses(careless, "transparency-log")).isTrue();
    }

    private boolean uses(Module module, String other) {
        return modules.stream()
                .filter(candidate -> candidate.name().equals(other))
                .anyMatch(candidate -> candidate.packages().stream()
                        .anyMatch(shared -> module.imported().contains(shared)
                                && !module.packages().contains(shared)));
    }

    private static Set<String> found(Path directory, Pattern pattern) {
        if (!Files.exists(directory)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> pattern.matcher(text(file)).results())
                    .map(hit -> hit.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
