/**
 * In: everything known. Out: the list of {@link org.sidetone.config.Problem}s that {@code check}, the log and the admin page show.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.doctor;
