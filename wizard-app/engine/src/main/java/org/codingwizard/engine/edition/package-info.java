/** Dated issues of published tables, and what can be looked up in them: codes, edits, limits, fees, drug units. */
@NullMarked
package org.codingwizard.engine.edition;

import org.jspecify.annotations.NullMarked;
