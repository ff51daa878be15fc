/** Plugins to begin with, written from templates. */
@NullMarked
package org.codingwizard.engine.scaffold;

import org.jspecify.annotations.NullMarked;
