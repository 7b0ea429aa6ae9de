package dti.scoring.periods.application;

import dti.scoring.periods.domain.Period;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The campaigns of one framework, in any of its versions, that a unit takes part in. */
@ApplicationScoped
public class PeriodCampaigns {

    private static final String SIBLINGS = """
            select other.code, other.body::jsonb ->> 'title' as title, other.body::jsonb ->> 'period' as period,
                   other.body::jsonb ->> 'dataFrom' as data_from, other.body::jsonb ->> 'dataTo' as data_to
              from campaign_copy own
              join campaign_copy other
                on other.body::jsonb #>> '{framework,key}' = own.body::jsonb #>> '{framework,key}'
             where own.code = $1
               and (other.code = own.code or (other.body::jsonb -> 'units') ? $2)""";

    private final Pool pool;

    PeriodCampaigns(Pool pool) {
        this.pool = pool;
    }

    /**
     * A campaign and its period.
     *
     * @param dataFrom the first day its figures cover, if the campaign states it
     */
    public record PeriodCampaign(
            String code,
            String title,
            String periodText,
            Period period,
            @Nullable String dataFrom,
            @Nullable String dataTo) {}

    /** The submission's own campaign and its siblings, earliest first; empty if the campaign is not known here. */
    public Uni<List<PeriodCampaign>> of(SubmissionId id) {
        return pool.preparedQuery(SIBLINGS)
                .execute(Tuple.of(id.campaign(), id.unit()))
                .map(rows -> {
                    List<PeriodCampaign> found = new ArrayList<>();
                    for (Row row : rows) {
                        Period.of(row.getString("period")).ifPresent(period -> found.add(campaign(row, period)));
                    }
                    found.sort(Comparator.comparingInt(
                                    (PeriodCampaign each) -> each.period().order())
                            .thenComparing(PeriodCampaign::code));
                    return found;
                });
    }

    private static PeriodCampaign campaign(Row row, Period period) {
        return new PeriodCampaign(
                row.getString("code"),
                row.getString("title"),
                row.getString("period"),
                period,
                row.getString("data_from"),
                row.getString("data_to"));
    }
}
