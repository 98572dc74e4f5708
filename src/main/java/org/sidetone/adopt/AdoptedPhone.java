package org.sidetone.adopt;

import com.google.common.collect.ImmutableList;
import org.sidetone.phone.Phone;

/**
 * A phone that a file makes.
 *
 * @param notes what its owner should know of it,
 */
public record AdoptedPhone(String file, Phone phone, ImmutableList<Note> notes) {}
