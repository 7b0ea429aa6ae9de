package dti.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** Made-up self scores: plausible, and the same on every run. */
final class SampleScores {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int PERCENT = 100;
    private static final int UNIT_LEVEL_MIN = 55;
    private static final int UNIT_LEVEL_SPREAD = 40;
    private static final int LEAF_SPREAD = 31;

    private SampleScores() {}

    /** Points of a manual leaf: the unit's level with a deviation per leaf, in halves of a point. */
    static BigDecimal points(String unit, String leaf, BigDecimal max) {
        int level = UNIT_LEVEL_MIN + number(unit, UNIT_LEVEL_SPREAD);
        int percent = Math.clamp(level + number(unit + "/" + leaf, LEAF_SPREAD) - LEAF_SPREAD / 2, 0, PERCENT);
        return max.multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(PERCENT))
                .divide(HALF, 0, RoundingMode.HALF_UP)
                .multiply(HALF)
                .min(max)
                .stripTrailingZeros();
    }

    /** Inputs of a leaf with a rule: one of the framework's examples. */
    static JsonNode inputs(String unit, String leaf, List<JsonNode> examples) {
        return examples.get(number(unit + "/" + leaf, examples.size()));
    }

    /** A number from 0 to {@code below} - 1 that depends only on the text. */
    private static int number(String text, int below) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) (checksum.getValue() % below);
    }
}
