/** Practice: cases told as a chart tells them, the learner's lines against those of the wizard, and what one other fact would have done. */
@NullMarked
package org.codingwizard.engine.practice;

import org.jspecify.annotations.NullMarked;
