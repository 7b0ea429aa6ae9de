package dti.scoring.campaigns.messaging;

import dti.contracts.CampaignChanged;
import dti.contracts.Topics;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.eventstore.consume.PoisonEventException;
import dti.runtime.logs.Payloads;
import dti.scoring.campaigns.application.FanOut;
import dti.scoring.campaigns.application.FanOutJobs;
import dti.scoring.copies.application.ReferenceCopies;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Stores the copy of a campaign and the job that its submissions must record, in one transaction with the offset. */
@ApplicationScoped
public class CampaignHandler implements ConsumedEventHandler {

    private final ReferenceCopies copies;
    private final FanOutJobs jobs;

    CampaignHandler(ReferenceCopies copies, FanOutJobs jobs) {
        this.copies = copies;
        this.jobs = jobs;
    }

    @Override
    public String consumer() {
        return "scoring-campaigns";
    }

    @Override
    public String topic() {
        return Topics.CAMPAIGNS;
    }

    @Override
    public Uni<Void> apply(ConsumedEvent event, SqlConnection transaction) {
        if (!event.is(Topics.CAMPAIGN_CHANGED)) {
            return Uni.createFrom().voidItem();
        }
        CampaignChanged change = Payloads.read(event, CampaignChanged.class);
        Optional<FanOut> fanOut = fanOut(change);
        return copies.keep(change.campaign(), transaction)
                .flatMap(kept -> fanOut.map(work -> jobs.store(event.id(), work, transaction))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /**
     * Fails on a phase or policy unknown to this version of the code: such a message must park, not be guessed at
     * later.
     */
    private static Optional<FanOut> fanOut(CampaignChanged change) {
        try {
            return FanOut.of(change);
        } catch (IllegalArgumentException unknownWord) {
            throw new PoisonEventException("campaign " + change.campaign().code(), unknownWord);
        }
    }
}
