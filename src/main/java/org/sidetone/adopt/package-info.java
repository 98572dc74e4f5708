/**
 * A folder of hand-written files, the settings, what the PBX said and what is bound, in; bindings, keys, accounts and settings that
 * mean the same, and what could not be carried over, out. Pure: it is the command that writes them.
 */
@NullMarked
package org.sidetone.adopt;

import org.jspecify.annotations.NullMarked;
