package org.codingwizard.spi;

import java.util.List;

/**
 * A rule in Java that reviews a drafted encounter; for what a policy document cannot say. It must be pure: the same draft gives the same
 * findings, and it sees neither other edits nor anything outside the draft. Several threads may ask it at once.
 */
public interface EncounterEdit {

    /** Stable kebab-case id, unique within the plugin. */
    String id();

    /** What this edit has to say about the draft; an empty list when it has nothing to say. */
    List<Finding> review(EncounterDraft draft);
}
