/** Cases: encounters with what must come of them, read from files and held against what the wizard makes of them. */
@NullMarked
package org.codingwizard.engine.cases;

import org.jspecify.annotations.NullMarked;
