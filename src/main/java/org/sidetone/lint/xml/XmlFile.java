package org.sidetone.lint.xml;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.sidetone.lint.Finding;
import org.sidetone.lint.Node;

/**
 * A text read as XML.
 *
 * @param root empty where there is no element at all
 * @param guessed elements were not closed as they should be, so that what belongs to what is a guess
 * @param findings why an XML reader would refuse it
 */
public record XmlFile(Optional<Node> root, boolean guessed, ImmutableList<Finding> findings) {}
