package dti.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dti.rules.evaluate.EvaluationContext;
import dti.rules.evaluate.InputValues;
import dti.rules.evaluate.Outcome;
import dti.rules.evaluate.RuleEngine;
import dti.rules.framework.Framework;
import dti.rules.framework.FrameworkReader;
import dti.rules.framework.Node;
import dti.rules.number.Points;
import dti.rules.rule.RuleSpec;
import dti.rules.rule.TestVector;
import dti.rules.score.FrameworkIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Evaluates all examples of rules in two shipped frameworks in turn, on one thread. */
final class RuleEvaluations implements Contender {

    private static final List<String> FRAMEWORKS = List.of("kh-huyen-2024", "tl-xa-2023");

    private final List<Evaluation> evaluations = new ArrayList<>();

    private record Evaluation(RuleSpec rule, Points max, InputValues inputs, EvaluationContext context) {

        Outcome run() {
            return RuleEngine.evaluate(rule, max, inputs, context);
        }
    }

    RuleEvaluations(Path root) throws IOException {
        ObjectMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        for (String key : FRAMEWORKS) {
            Path file = root.resolve("knowledge/frameworks").resolve(key + ".yaml");
            Map<String, Object> document = yaml.readValue(file.toFile(), new TypeReference<Map<String, Object>>() {});
            collect(FrameworkReader.read(document).orThrow());
        }
    }

    private void collect(Framework framework) {
        FrameworkIndex index = FrameworkIndex.of(framework);
        for (Node node : framework.nodes()) {
            if (index.isLeaf(node.key())) {
                RuleSpec rule = index.rule(node.key()).orElseThrow();
                Points max = Points.from(index.max(node.key())).orElseThrow();
                rule.tests().forEach(example -> evaluations.add(evaluation(rule, max, example.given())));
            }
        }
    }

    private static Evaluation evaluation(RuleSpec rule, Points max, TestVector.Given given) {
        EvaluationContext context = EvaluationContext.NONE
                .withDue(given.due())
                .withReference(given.reference())
                .withInfo(given.info())
                .withPlan(given.plan());
        return new Evaluation(rule, max, InputValues.of(given.inputs()), context);
    }

    @Override
    public double perSecond(Duration duration) {
        long start = System.nanoTime();
        long count = 0;
        long scored = 0;
        while (System.nanoTime() - start < duration.toNanos()) {
            for (Evaluation evaluation : evaluations) {
                scored += evaluation.run() instanceof Outcome.Scored ? 1 : 0;
            }
            count += evaluations.size();
        }
        if (scored == 0) {
            throw new IllegalStateException("no example was scored: nothing was measured");
        }
        return count / ((System.nanoTime() - start) / 1e9);
    }
}
