/** What is known about one code, gathered from the published tables, the rules and the claims that do not hold. */
@NullMarked
package org.codingwizard.engine.lookup;

import org.jspecify.annotations.NullMarked;
