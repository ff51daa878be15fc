package org.codingwizard.engine.practice;

import java.util.Optional;

/** Where cases come from; the same number gives the same case. */
@FunctionalInterface
public interface CaseSource {

    /** The case of a number, from 1; empty if there is none that fits what is wanted. */
    Optional<PracticeCase> number(int number);
}
