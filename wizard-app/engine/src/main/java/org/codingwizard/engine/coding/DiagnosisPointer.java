package org.codingwizard.engine.coding;

/**
 * A diagnosis that a claim line points to.
 *
 * @param position its place among the diagnoses of the encounter, counted from 1
 * @param code the diagnosis code
 */
public record DiagnosisPointer(int position, String code) {}
