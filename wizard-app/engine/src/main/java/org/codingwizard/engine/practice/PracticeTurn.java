package org.codingwizard.engine.practice;

import java.util.Optional;

/**
 * What practice says next, and how it goes on.
 *
 * @param next what takes the next line
 * @param text what is shown
 * @param prompt what stands in front of the next line
 * @param scored the case that was scored just now
 * @param ended whether no further line is asked for
 */
public record PracticeTurn(Practice next, String text, String prompt, Optional<Scored> scored, boolean ended) {}
