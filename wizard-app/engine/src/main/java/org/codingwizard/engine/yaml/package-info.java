/** From bytes to values that still know their place; the only user of the YAML library. */
@NullMarked
package org.codingwizard.engine.yaml;

import org.jspecify.annotations.NullMarked;
