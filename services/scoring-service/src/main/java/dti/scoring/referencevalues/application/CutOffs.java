package dti.scoring.referencevalues.application;

import dti.runtime.work.ItemOutcome;
import dti.runtime.work.Items;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Campaigns whose best values are to be determined, each as a separate item. */
final class CutOffs implements Items<String> {

    private final ReferenceValues values;
    private final BestValues best;

    CutOffs(ReferenceValues values, BestValues best) {
        this.values = values;
        this.best = best;
    }

    /** The key has a prefix to differ from the keys of submissions of the same worker, which have none. */
    static String keyOf(String campaign) {
        return "cut-off/" + campaign;
    }

    @Override
    public String name() {
        return ReferenceValues.WORKER;
    }

    @Override
    public Uni<List<String>> due() {
        return values.cutOffsDue();
    }

    @Override
    public String key(String campaign) {
        return keyOf(campaign);
    }

    @Override
    public String about(String campaign) {
        return "the best values of " + campaign;
    }

    @Override
    public Uni<ItemOutcome> work(String campaign) {
        return best.of(campaign)
                .flatMap(found -> values.cutOff(campaign, found))
                .replaceWith(ItemOutcome.DONE);
    }
}
