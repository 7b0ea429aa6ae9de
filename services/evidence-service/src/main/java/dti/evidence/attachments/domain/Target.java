package dti.evidence.attachments.domain;

/**
 * The target of an attachment: one leaf of one unit's submission in one campaign.
 *
 * @param campaign the campaign's code
 * @param unit the unit's code
 * @param leaf the leaf's key in the campaign's framework
 */
public record Target(String campaign, String unit, String leaf) {}
