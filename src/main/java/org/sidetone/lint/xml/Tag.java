package org.sidetone.lint.xml;

import com.google.common.collect.ImmutableMap;

/**
 * A start tag, an empty-element tag or the XML declaration.
 *
 * @param empty whether it ends with {@code />}
 * @param end the offset behind it
 */
record Tag(String name, ImmutableMap<String, String> attributes, boolean empty, int end) {}
