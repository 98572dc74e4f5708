package org.sidetone.lint;

import com.google.common.collect.ImmutableList;

/** What phones ask of one kind of file, once it can be read as XML. */
@FunctionalInterface
interface Rules {
    ImmutableList<Finding> check(Node root);

    /**
     * What can still be said of a file whose elements are not closed as they should be, so that what belongs to what is a guess:
     * nothing, unless a kind knows better.
     */
    default ImmutableList<Finding> checkDamaged(Node root) {
        return ImmutableList.of();
    }
}
