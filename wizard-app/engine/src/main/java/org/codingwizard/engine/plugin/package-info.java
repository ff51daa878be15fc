/** Finding payer plugins without letting a bad one take the others down. */
@NullMarked
package org.codingwizard.engine.plugin;

import org.jspecify.annotations.NullMarked;
