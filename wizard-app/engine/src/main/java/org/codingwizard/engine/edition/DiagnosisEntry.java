package org.codingwizard.engine.edition;

/**
 * An ICD-10-CM code.
 *
 * @param code with its dot
 * @param billable true if it may stand on a claim; false if only codes below it may
 * @param description the publisher's short text
 */
public record DiagnosisEntry(String code, boolean billable, String description, Edition edition) {}
