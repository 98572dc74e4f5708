/**
 * In: the TOML file. Out: {@link org.sidetone.config.Settings}, immutable after start, or every {@link
 * org.sidetone.config.Problem} of the file at once. Also the two types that every package speaks: {@code Problem} and
 * {@code Secret}. Imports no other package of ours.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.config;
