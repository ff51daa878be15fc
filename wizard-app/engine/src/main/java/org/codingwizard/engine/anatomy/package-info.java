/** Parts of the body as coders write them: levels of the spine, nerves of its joints, limbs with a number of muscles. */
@NullMarked
package org.codingwizard.engine.anatomy;

import org.jspecify.annotations.NullMarked;
