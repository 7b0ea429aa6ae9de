package dti.rules.explain;

import dti.rules.evaluate.Flag;
import dti.rules.evaluate.InputProblem;
import dti.rules.evaluate.Outcome;
import dti.rules.evaluate.Trace;
import dti.rules.explain.LeafExplanation.Section;
import dti.rules.explain.LeafExplanation.Sentence;
import dti.rules.explain.LeafExplanation.Topic;
import dti.rules.language.Bilingual;
import dti.rules.rule.RuleBasis;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Explains the points of a leaf: the figures, the rule, the arithmetic and the decisions. */
public final class Explainer {

    private final LeafFacts facts;
    private final Labels labels;
    private final List<Section> sections = new ArrayList<>();

    private Explainer(LeafFacts facts) {
        this.facts = facts;
        this.labels = new Labels(facts.rule());
    }

    /** The explanation of a leaf, in both languages. */
    public static LeafExplanation explain(LeafFacts facts) {
        Explainer explainer = new Explainer(facts);
        Calculation calculation = facts.calculation();
        if (calculation != null) {
            explainer.inputs(calculation);
        }
        explainer.rule();
        if (calculation != null) {
            explainer.calculation(calculation.outcome());
            explainer.flags(calculation.outcome());
        }
        explainer.decisions();
        explainer.evidence();
        explainer.events();
        ResultTexts results = new ResultTexts(facts, explainer.labels);
        explainer.add(Topic.RESULT, "Kết quả", "Result", results.sentences());
        return new LeafExplanation(results.summary(), explainer.sections);
    }

    private void inputs(Calculation calculation) {
        Trace trace = trace(calculation.outcome());
        if (trace != null) {
            add(Topic.INPUTS, "Số liệu", "Figures", InputTexts.sentences(facts, calculation, trace));
        }
    }

    private static @Nullable Trace trace(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Scored scored -> scored.trace();
            case Outcome.NotApplicable excluded -> excluded.trace();
            case Outcome.Missing missing -> missing.trace();
            case Outcome.Invalid _ -> null;
        };
    }

    private void rule() {
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(new Sentence("verbatim", verbatim()));
        RuleBasis basis = facts.rule().basis();
        if (basis.reading() != null) {
            sentences.add(new Sentence(
                    "reading",
                    Phrase.of(
                            "Không theo nguyên văn: áp dụng cách đọc “{0}” theo quyết định đã ghi nhận.",
                            "Not as printed: the reading “{0}” applies, by a recorded resolution.", basis.reading())));
        }
        if (basis.interpretation() != null) {
            sentences.add(new Sentence(
                    "interpretation", Phrase.of("Cách hiểu: {0}", "Understood as: {0}", basis.interpretation())));
        }
        add(Topic.RULE, "Quy định", "Rule", sentences);
    }

    private Bilingual verbatim() {
        RuleBasis basis = facts.rule().basis();
        if (basis.text() != null) {
            return Phrase.of("“{0}”{1}.", "“{0}”{1}.", basis.text(), place(basis));
        }
        return facts.rule().isManual()
                ? Phrase.of(
                        "Văn bản chỉ in điểm tối đa {0}{1}, không in cách tính; điểm được nhập trực tiếp.",
                        "The document prints the maximum of {0}{1} and no rule; points are entered as they are.",
                        facts.leaf().max(),
                        place(basis))
                : Phrase.of("Văn bản không in cách tính điểm{0}.", "The document prints no rule{0}.", place(basis));
    }

    private Bilingual place(RuleBasis basis) {
        if (basis.lines().isEmpty()) {
            return Bilingual.same("");
        }
        String lines =
                String.join(", ", basis.lines().stream().map(String::valueOf).toList());
        String document = facts.leaf().document();
        return document == null
                ? Phrase.of(" (dòng {0})", " (line {0})", lines)
                : Phrase.of(" (dòng {0} của {1})", " (line {0} of {1})", lines, document);
    }

    private void calculation(Outcome outcome) {
        List<Sentence> sentences = new ArrayList<>();
        Trace trace = trace(outcome);
        if (trace != null) {
            StepTexts steps = new StepTexts(labels);
            trace.steps().forEach(step -> sentences.add(steps.sentence(step)));
        }
        if (outcome instanceof Outcome.Missing(List<String> inputs, Trace _)) {
            inputs.forEach(input -> sentences.add(new Sentence(
                    "missing",
                    Phrase.of(
                            "Còn thiếu: {0}{1}.",
                            "Still missing: {0}{1}.", labels.named(input), labels.origin(input)))));
        }
        if (outcome instanceof Outcome.Invalid(List<InputProblem> problems)) {
            problems.forEach(problem -> sentences.add(new Sentence(
                    "invalid", Phrase.of("{0} {1}.", "{0} {1}.", labels.named(problem.input()), problem.message()))));
        }
        add(Topic.CALCULATION, "Cách tính", "Calculation", sentences);
    }

    private void flags(Outcome outcome) {
        if (outcome instanceof Outcome.Scored scored) {
            List<Sentence> sentences = scored.flags().stream()
                    .map(flag -> new Sentence(flag.code(), text(flag)))
                    .toList();
            add(Topic.FLAGS, "Cần lưu ý", "To look at", sentences);
        }
    }

    private static Bilingual text(Flag flag) {
        return switch (flag) {
            case RATIO_CAPPED ->
                new Bilingual(
                        "Tỷ lệ vượt mức tối đa và đã được giới hạn; cần kiểm tra lại số liệu.",
                        "The ratio was above its limit and has been capped; the figures need checking.");
            case NUMERATOR_WITHOUT_DENOMINATOR ->
                new Bilingual(
                        "Tử số khác 0 trong khi mẫu số bằng 0: cần kiểm tra lại số liệu.",
                        "The numerator is not 0 although the denominator is: the figures need checking.");
            case INPUT_DIFFERS ->
                new Bilingual(
                        "Số liệu nhập khác với biểu thông tin chung hoặc kế hoạch của đơn vị.",
                        "A figure entered differs from the general-information form or the unit's plan.");
        };
    }

    private void decisions() {
        add(
                Topic.DECISIONS,
                "Quá trình chấm điểm",
                "How it was decided",
                facts.decisions().stream().map(DecisionTexts::sentence).toList());
    }

    private void evidence() {
        add(
                Topic.EVIDENCE,
                "Minh chứng",
                "Evidence",
                facts.evidence().stream().map(EvidenceTexts::sentence).toList());
    }

    private void events() {
        Set<Long> numbers = new TreeSet<>();
        facts.decisions().forEach(decision -> numbers.add(decision.event()));
        facts.evidence().forEach(item -> numbers.add(item.event()));
        Calculation calculation = facts.calculation();
        Trace trace = calculation == null ? null : trace(calculation.outcome());
        if (calculation != null && trace != null) {
            calculation.provenance().forEach((input, source) -> {
                if (source.event() != null && trace.used().containsKey(input)) {
                    numbers.add(source.event());
                }
            });
        }
        if (!numbers.isEmpty()) {
            add(Topic.EVENTS, "Sự kiện", "Events", List.of(new Sentence("events", listed(numbers))));
        }
    }

    private static Bilingual listed(Set<Long> numbers) {
        String list = String.join(", ", numbers.stream().map(String::valueOf).toList());
        return numbers.size() == 1
                ? Phrase.of("Sự kiện số {0} trong hồ sơ của đơn vị.", "Event {0} of the unit's submission.", list)
                : Phrase.of("Các sự kiện số {0} trong hồ sơ của đơn vị.", "Events {0} of the unit's submission.", list);
    }

    private void add(Topic topic, String vi, String en, List<Sentence> sentences) {
        if (!sentences.isEmpty()) {
            sections.add(new Section(topic, new Bilingual(vi, en), sentences));
        }
    }
}
