package dti.rules.framework;

import org.jspecify.annotations.Nullable;

/**
 * A target, document or project the instrument plans (001, Phụ lục 1–3).
 *
 * @param key unique within its list
 * @param code as printed
 * @param section the heading above it, as printed
 * @param name as printed
 * @param lead chủ trì
 * @param coordinating phối hợp
 * @param period as printed
 * @param note anything else printed beside it
 * @param lines of the source text
 */
public record PlanItem(
        String key,
        @Nullable String code,
        @Nullable String section,
        String name,
        @Nullable String lead,
        @Nullable String coordinating,
        @Nullable String period,
        @Nullable String note,
        SourceLines lines) {}
