package dti.evidence.attachments.domain;

/** The reason why evidence is not accepted, attached or detached. */
public sealed interface Refusal {

    /** This service knows no campaign of this code. */
    record CampaignUnknown(String campaign) implements Refusal {}

    /** The unit takes no part in the campaign. */
    record UnitNotInCampaign(String campaign, String unit) implements Refusal {}

    /** The campaign is known, but the framework it names has not arrived yet. */
    record FrameworkNotHere(String framework, int version) implements Refusal {}

    /** The campaign's framework has no such leaf. */
    record LeafUnknown(String framework, int version, String leaf) implements Refusal {}

    /** The evidence is attached to this leaf, or a request to attach it is not answered yet. */
    record AlreadyAttached(String leaf) implements Refusal {}

    /** A request to detach the evidence from this leaf is not answered yet. */
    record DetachPending(String leaf) implements Refusal {}

    /** The evidence is not attached to this leaf. */
    record NotAttached(String leaf) implements Refusal {}

    /** The campaign does not name the data source's unit as a source of the leaf. */
    record LeafNotAssigned() implements Refusal {}

    /** The file has no bytes. */
    record FileEmpty() implements Refusal {}

    /** The file has more bytes than allowed. */
    record FileTooLarge(long sizeBytesMax) implements Refusal {}

    /** The file has a type that a machine would run. */
    record FileExecutable(String mediaType) implements Refusal {}

    /** The text is not an address that can be recorded as evidence. */
    record LinkUnusable() implements Refusal {}
}
