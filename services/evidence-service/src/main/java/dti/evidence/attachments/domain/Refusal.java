package dti.evidence.attachments.domain;

/** Why evidence cannot be taken in, attached or detached. */
public sealed interface Refusal {

    /** No campaign of this code is known here. */
    record CampaignUnknown(String campaign) implements Refusal {}

    /** The unit takes no part in the campaign. */
    record UnitNotInCampaign(String campaign, String unit) implements Refusal {}

    /** The campaign is known, but the framework it names has not arrived yet. */
    record FrameworkNotHere(String framework, int version) implements Refusal {}

    /** The campaign's framework has no such leaf. */
    record LeafUnknown(String framework, int version, String leaf) implements Refusal {}

    /** It is attached to this leaf, or was asked to be. */
    record AlreadyAttached(String leaf) implements Refusal {}

    /** It was asked to be detached from this leaf, and that is not yet answered. */
    record DetachPending(String leaf) implements Refusal {}

    /** It is not attached to this leaf. */
    record NotAttached(String leaf) implements Refusal {}

    /** The campaign does not name the data source's unit as a source of the leaf. */
    record LeafNotAssigned() implements Refusal {}

    /** The file has no bytes. */
    record FileEmpty() implements Refusal {}

    /** The file has more bytes than a file may have. */
    record FileTooLarge(long sizeBytesMax) implements Refusal {}

    /** A machine would run the file. */
    record FileExecutable(String mediaType) implements Refusal {}

    /** The text is no address that can be kept as evidence. */
    record LinkUnusable() implements Refusal {}
}
