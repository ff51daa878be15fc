/** Text and places in it. */
@NullMarked
package org.codingwizard.engine.source;

import org.jspecify.annotations.NullMarked;
