package org.codingwizard.engine.yaml;

import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * What is known when the text cannot be read any further.
 *
 * @param token offset of the last piece that could be read
 * @param opened offset of the innermost list or mapping that was still open
 */
record Trouble(Surroundings around, Offsets offsets, JacksonException exception, int token, Optional<Integer> opened) {}
